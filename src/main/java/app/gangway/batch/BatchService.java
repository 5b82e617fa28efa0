package app.gangway.batch;

import app.gangway.batch.BatchEvent.BatchRetried;
import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchEvent.Changed;
import app.gangway.batch.BatchEvent.Completed;
import app.gangway.batch.BatchEvent.Settled;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.ControlCommands;
import app.gangway.onboarding.FailureCause;
import app.gangway.onboarding.OnboardingEvent.OnboardingRetried;
import app.gangway.onboarding.OnboardingEvent.Reopened;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.intake.Submission;
import app.gangway.onboarding.query.BatchChildStates;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where new hires who come in together are taken in, followed and closed together. */
@Service
@Transactional
public class BatchService implements ControlCommands {

  private final Batches batches;
  private final BatchTransitions transitions;
  private final DueBatches due;
  private final BatchChildStates childStates;
  private final BatchIntake intake;
  private final BatchControl control;
  private final BatchChildren children;
  private final BatchRetries retries;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BatchService(
      Batches batches,
      BatchTransitions transitions,
      DueBatches due,
      BatchChildStates childStates,
      BatchIntake intake,
      BatchControl control,
      BatchChildren children,
      BatchRetries retries,
      ApplicationEventPublisher events,
      Clock clock) {
    this.batches = batches;
    this.transitions = transitions;
    this.due = due;
    this.childStates = childStates;
    this.intake = intake;
    this.control = control;
    this.children = children;
    this.retries = retries;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes the new hires in as one batch, all or none: one onboarding each, all at once.
   *
   * @return their submissions, in the order of the new hires; none when the batch was there already
   */
  @RolesAllowed(Role.HR)
  public List<Submission> submit(BatchSubmission batch, Actor actor) {
    return intake.take(batch, actor, null, written -> {});
  }

  /**
   * Calls a running batch off. Once this returns, nothing more of it starts; a job calls off its
   * children that have not ended, in the name of the same actor and for the same reason.
   *
   * @param reason kept word for word; null for none
   * @return false when it had ended already
   */
  @Override
  @RolesAllowed(Role.HR)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public boolean withdraw(UUID id, Actor actor, @Nullable String reason) {
    return control.withdraw(id, actor, reason);
  }

  /**
   * Holds a running batch up: once this returns, nothing more of its children starts, and it does
   * not end itself.
   *
   * @param reason null for none
   * @return false when it had ended already, or is suspended already
   */
  @Override
  @RolesAllowed(Role.HR)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public boolean suspend(UUID id, Actor actor, @Nullable String reason) {
    return control.suspend(id, actor, reason);
  }

  /**
   * Lets a suspended batch go on; what of its children waits in the queue is sent again after the
   * commit.
   *
   * @param reason null for none
   * @return false when it was not suspended
   */
  @Override
  @RolesAllowed(Role.HR)
  public boolean resume(UUID id, Actor actor, @Nullable String reason) {
    return control.resume(id, actor, reason);
  }

  /** Calls off every child that has not ended of a batch that was withdrawn. */
  @SystemOnly
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void withdrawChildren(UUID id) {
    children.withdraw(id);
  }

  /** The batches that were withdrawn but have children that were not, for whoever sends again. */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<BatchWithdrawn> withdrawn() {
    return due.withdrawn();
  }

  /** The end of a batch: closes it when its last child has ended; else does nothing. */
  @SystemOnly
  public void complete(UUID id, int round) {
    Instant now = clock.instant();
    if (due.settled(id).isPresent() && transitions.complete(id, round, now) == 1) {
      events.publishEvent(new Completed(id, now));
      events.publishEvent(new Changed(id));
    }
  }

  /** A child runs again, so its batch does; part of the same commit. */
  @EventListener
  void reopen(OnboardingRetried child) {
    reopen(child.batchId());
  }

  /** The same for one that had ended and has something more to do. */
  @EventListener
  void reopen(Reopened child) {
    reopen(child.batchId());
  }

  private void reopen(@Nullable UUID id) {
    if (id != null) {
      transitions.reopen(id);
      events.publishEvent(new Changed(id));
    }
  }

  /**
   * Has everything run again that has failed of a batch by now; a job sends it on its way, and the
   * batch runs from now on.
   *
   * @param reason null for none
   * @return how many onboardings have failed; 0 for a batch that was withdrawn, or of which this is
   *     under way already
   */
  @Override
  @RolesAllowed(Role.HR)
  public int runAgain(UUID id, Actor actor, @Nullable String reason) {
    return retries.request(id, actor, reason);
  }

  /**
   * The same for what has failed for one cause alone; whatever else has failed of the same people
   * stays as it is.
   *
   * @return how many onboardings have failed for it; 0 for a batch that was withdrawn, or of which
   *     something is being run again already
   */
  @RolesAllowed(Role.HR)
  public int runAgainFor(UUID id, Actor actor, FailureCause cause) {
    return retries.request(id, actor, cause);
  }

  /** Sends every child on its way again that had failed when that was asked for. */
  @SystemOnly
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void retryChildren(UUID id) {
    retries.run(id);
  }

  /** The batches whose failed children are to be run again, for whoever sends it again. */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<BatchRetried> retried() {
    return batches.retried();
  }

  /** All batches whose end is due but has not happened, for whoever sends it again. */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<Settled> allSettled() {
    return due.allSettled();
  }

  /** The batches with their children counted, in the order given. */
  @RolesAllowed(Role.HR)
  @Transactional(readOnly = true)
  public List<BatchProgress> progress(Collection<Batch> shown) {
    List<UUID> ids = shown.stream().map(Batch::id).toList();
    Map<UUID, Map<OnboardingStatus, Long>> counts = childStates.count(ids);
    Map<UUID, Long> declined = childStates.countDeclined(ids);
    Map<UUID, Long> queued =
        childStates.countNotBegun(
            ids.stream()
                .filter(
                    id -> counts.getOrDefault(id, Map.of()).containsKey(OnboardingStatus.RUNNING))
                .toList());
    return shown.stream()
        .map(
            batch ->
                new BatchProgress(
                    batch,
                    counts.getOrDefault(batch.id(), Map.of()),
                    declined.getOrDefault(batch.id(), 0L),
                    queued.getOrDefault(batch.id(), 0L)))
        .toList();
  }

  /** One batch with its children counted; empty for an unknown id. */
  @RolesAllowed(Role.HR)
  @Transactional(readOnly = true)
  public Optional<BatchProgress> progress(UUID id) {
    return batches.findById(id).map(batch -> progress(List.of(batch)).get(0));
  }
}
