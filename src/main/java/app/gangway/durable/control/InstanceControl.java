package app.gangway.durable.control;

import app.gangway.batch.BatchService;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.durable.Outcome;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.Subject;
import app.gangway.durable.Subjects;
import app.gangway.onboarding.ControlCommands;
import app.gangway.onboarding.OnboardingService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where machines terminate, suspend, resume and rewind instances. */
@Service
public class InstanceControl {

  private final Subjects subjects;
  private final OnboardingService onboardings;
  private final BatchService batches;

  InstanceControl(Subjects subjects, OnboardingService onboardings, BatchService batches) {
    this.subjects = subjects;
    this.onboardings = onboardings;
    this.batches = batches;
  }

  /**
   * Calls it off: an onboarding is withdrawn, a batch with all its children that have not ended.
   *
   * @param reason its output from now on; null for none
   */
  @RolesAllowed(Role.HR)
  public Outcome terminate(String instanceId, @Nullable String reason, Actor actor) {
    return onActive(instanceId, subject -> commands(subject).withdraw(subject.id(), actor, reason));
  }

  /** Nothing more of it starts; accepted too when it is suspended already. */
  @RolesAllowed(Role.HR)
  public Outcome suspend(String instanceId, @Nullable String reason, Actor actor) {
    return onActive(
        instanceId,
        subject ->
            subject.status() == RuntimeStatus.SUSPENDED
                || commands(subject).suspend(subject.id(), actor, reason)
                || isActive(instanceId));
  }

  /** It goes on; accepted too when it was not suspended. */
  @RolesAllowed(Role.HR)
  public Outcome resume(String instanceId, @Nullable String reason, Actor actor) {
    return onActive(
        instanceId,
        subject ->
            subject.status() != RuntimeStatus.SUSPENDED
                || commands(subject).resume(subject.id(), actor, reason)
                || isActive(instanceId));
  }

  /** Runs what failed again, and only that; an instance that has not failed is gone. */
  @RolesAllowed(Role.HR)
  public Outcome rewind(String instanceId, @Nullable String reason, Actor actor) {
    return on(
        instanceId,
        subject ->
            subject.status() == RuntimeStatus.FAILED
                && commands(subject).runAgain(subject.id(), actor, reason) > 0);
  }

  private ControlCommands commands(Subject subject) {
    return subject.isBatch() ? batches : onboardings;
  }

  private boolean isActive(String instanceId) {
    return subjects.find(instanceId).filter(found -> !found.status().isEnded()).isPresent();
  }

  private Outcome onActive(String instanceId, Function<Subject, Boolean> command) {
    return on(instanceId, subject -> !subject.status().isEnded() && command.apply(subject));
  }

  private Outcome on(String instanceId, Function<Subject, Boolean> command) {
    Optional<Subject> found = subjects.find(instanceId);
    return found
        .map(command)
        .map(done -> Boolean.TRUE.equals(done) ? Outcome.ACCEPTED : Outcome.GONE)
        .orElse(Outcome.UNKNOWN);
  }
}
