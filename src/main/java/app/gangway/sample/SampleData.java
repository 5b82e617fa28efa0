package app.gangway.sample;

import app.gangway.approval.PastApprovals;
import app.gangway.batch.Batches;
import app.gangway.batch.PastBatches;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.durable.Subject;
import app.gangway.durable.Subjects;
import app.gangway.durable.purge.InstanceRemoval;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.intake.PastOnboardings;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an installation with made-up onboardings in every state, and takes them away again. What
 * has not ended in them goes on by itself, like everything else.
 */
@Service
@Profile("demo")
public class SampleData {

  private static final String TITLE = "spring-starters.csv";

  private final Onboardings onboardings;
  private final Batches batches;
  private final PastOnboardings pastOnboardings;
  private final PastApprovals pastApprovals;
  private final PastBatches pastBatches;
  private final Timeline timeline;
  private final OnboardingService service;
  private final Subjects subjects;
  private final InstanceRemoval removal;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SampleData(
      Onboardings onboardings,
      Batches batches,
      PastOnboardings pastOnboardings,
      PastApprovals pastApprovals,
      PastBatches pastBatches,
      Timeline timeline,
      OnboardingService service,
      Subjects subjects,
      InstanceRemoval removal,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.batches = batches;
    this.pastOnboardings = pastOnboardings;
    this.pastApprovals = pastApprovals;
    this.pastBatches = pastBatches;
    this.timeline = timeline;
    this.service = service;
    this.subjects = subjects;
    this.removal = removal;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** Whether there is some of it. */
  @RolesAllowed(Role.HR)
  public boolean isLoaded() {
    return !instances().isEmpty();
  }

  /**
   * Makes the sample, in one commit.
   *
   * @return false when there is one
   */
  @RolesAllowed(Role.HR)
  public boolean load(Actor actor) {
    if (isLoaded()) {
      return false;
    }
    transaction.executeWithoutResult(status -> write(actor, clock.instant()));
    return true;
  }

  private void write(Actor actor, Instant now) {
    SamplePeople people = new SamplePeople(now);
    UUID batch = RowIds.next();
    List<SampleOnboarding> together = people.together(batch);
    Instant ended =
        together.stream()
            .map(story -> story.onboarding().endedAt())
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(now);
    Instant submitted = people.batchSubmitted();
    String who = SampleOnboardingBuilder.HANNA.name();
    pastBatches.write(batch, SamplePeople.BATCH_ID, TITLE, together.size(), who, submitted, ended);
    List<SampleOnboarding> all = new ArrayList<>(together);
    all.addAll(people.alone());
    pastOnboardings.write(all.stream().map(SampleOnboarding::onboarding).toList());
    pastApprovals.write(all.stream().flatMap(story -> story.approvals().stream()).toList());
    timeline.write(
        batch,
        submitted,
        TimelineKind.SUBMITTED,
        SampleOnboardingBuilder.HANNA,
        TITLE + " was submitted.");
    timeline.write(all.stream().flatMap(story -> story.lines().stream()).toList());
    all.forEach(
        story ->
            events.publishEvent(
                new Changed(
                    story.onboarding().submission().id(),
                    story.onboarding().submission().batchId())));
    events.publishEvent(new SampleEvent.Loaded(all.size(), actor, now));
  }

  /**
   * Removes all of it, one after the other, the batch last; what has not ended is withdrawn before.
   *
   * @return how many instances; a batch that runs again is left for another time
   */
  @RolesAllowed(Role.HR)
  public int remove(Actor actor) {
    int removed = 0;
    for (String instance : instances()) {
      Optional<Subject> found = subjects.find(instance);
      removed += found.isPresent() && remove(instance, found.get()) ? 1 : 0;
    }
    if (removed > 0) {
      SampleEvent.Removed told = new SampleEvent.Removed(removed, actor, clock.instant());
      transaction.executeWithoutResult(status -> events.publishEvent(told));
    }
    return removed;
  }

  /** As the system: the audit log tells of the whole sample, in one entry. */
  private boolean remove(String instance, Subject found) {
    if (!found.isBatch()) {
      service.withdraw(found.id(), Actor.SYSTEM);
    }
    return subjects.find(instance).filter(now -> removal.remove(now, Actor.SYSTEM)).isPresent();
  }

  private List<String> instances() {
    List<String> all = new ArrayList<>(onboardings.instanceIdsFrom(SamplePeople.ID_PREFIX));
    batches.findByInstanceId(SamplePeople.BATCH_ID).ifPresent(batch -> all.add(batch.instanceId()));
    return all;
  }
}
