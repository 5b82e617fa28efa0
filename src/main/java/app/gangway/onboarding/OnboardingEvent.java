package app.gangway.onboarding;

import app.gangway.common.Actor;
import app.gangway.common.change.ChangeEvent;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.intake.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Gangway tells those who listen; published inside the transaction that made it so. */
public sealed interface OnboardingEvent {

  /** Something of this onboarding is not as it was; for pages. */
  record Changed(UUID onboardingId, @Nullable UUID batchId)
      implements OnboardingEvent, ChangeEvent {}

  /** These have been taken in. */
  record Submitted(List<Submission> submissions, Actor actor, Instant at)
      implements OnboardingEvent {}

  /** Activities are due: of one onboarding, or of a whole batch. */
  record Queued(List<QueuedActivity> activities) implements OnboardingEvent {}

  /** The jobs of these activities have lost their purpose. */
  record Dropped(List<UUID> jobIds) implements OnboardingEvent {}

  /**
   * The check asks for a person's decision; the activity waits.
   *
   * @param approvers the group that decides; null where the configuration says
   */
  record ApprovalNeeded(
      UUID onboardingId,
      UUID runId,
      NewHire hire,
      String reason,
      @Nullable String approvers,
      Instant askedAt)
      implements OnboardingEvent {}

  /**
   * The last open activity has settled: the fan-in is due.
   *
   * @param round tells this fan-in from the one after a re-run
   */
  record AllSettled(UUID onboardingId, int round, String name) implements OnboardingEvent {}

  /** Every required step that is due by the first day is over; told once of an onboarding. */
  record Ready(UUID onboardingId, Instant at) implements OnboardingEvent {}

  /** Completed, failed or withdrawn. */
  record Ended(UUID onboardingId, @Nullable UUID batchId, OnboardingStatus status)
      implements OnboardingEvent {}

  /**
   * Somebody called it off.
   *
   * @param name of the new hire
   * @param reason null for none
   * @param withBatch whether its whole batch was, which tells of that itself
   */
  record Withdrawn(
      UUID onboardingId,
      String name,
      Actor actor,
      Instant at,
      @Nullable String reason,
      boolean withBatch)
      implements OnboardingEvent {}

  /**
   * Nothing more of it starts until it is let go on.
   *
   * @param name of the new hire
   * @param reason null for none
   */
  record OnboardingSuspended(
      UUID onboardingId, String name, Actor actor, Instant at, @Nullable String reason)
      implements OnboardingEvent {}

  /**
   * It goes on after it was suspended.
   *
   * @param name of the new hire
   * @param reason null for none
   */
  record Resumed(UUID onboardingId, String name, Actor actor, Instant at, @Nullable String reason)
      implements OnboardingEvent {}

  /**
   * What failed is run again.
   *
   * @param name of the new hire
   * @param reason null for none
   * @param withBatch whether what had failed of its whole batch is, which tells of that itself
   */
  record OnboardingRetried(
      UUID onboardingId,
      @Nullable UUID batchId,
      String name,
      Actor actor,
      Instant at,
      @Nullable String reason,
      boolean withBatch)
      implements OnboardingEvent {}

  /**
   * A person says that what a back end had taken is done.
   *
   * @param name of the new hire
   * @param activity what people call it
   * @param remark how they know
   */
  record OrderMarkedDone(
      UUID onboardingId, String name, String activity, Actor actor, Instant at, String remark)
      implements OnboardingEvent {}

  /**
   * A person has done a task.
   *
   * @param name of the new hire
   * @param task what people call it
   * @param remark null for none
   */
  record TaskDone(
      UUID onboardingId, String name, String task, Actor actor, Instant at, @Nullable String remark)
      implements OnboardingEvent {}

  /**
   * A person has taken a task, or handed it on.
   *
   * @param name of the new hire
   * @param task what people call it
   * @param to whose it is now; null for its group's
   * @param remark null for none
   */
  record TaskAssigned(
      UUID onboardingId,
      String name,
      String task,
      @Nullable String to,
      Actor actor,
      Instant at,
      @Nullable String remark)
      implements OnboardingEvent {}

  /**
   * A person says that a step is not needed.
   *
   * @param name of the new hire
   * @param step what people call it
   * @param remark why
   */
  record StepSkipped(
      UUID onboardingId, String name, String step, Actor actor, Instant at, String remark)
      implements OnboardingEvent {}

  /**
   * Somebody starts on another day than was said before.
   *
   * @param hire as they are now
   * @param before when they were to start
   */
  record StartDateChanged(
      UUID onboardingId, NewHire hire, LocalDate before, Actor actor, Instant at)
      implements OnboardingEvent {}

  /**
   * A task was added to what is to be done.
   *
   * @param name of the new hire
   * @param task what people call it
   */
  record TaskAdded(UUID onboardingId, String name, String task, Actor actor, Instant at)
      implements OnboardingEvent {}

  /** Something is to be done again of one that may have ended. */
  record Reopened(UUID onboardingId, @Nullable UUID batchId) implements OnboardingEvent {}

  /**
   * It is being removed for good, and whoever keeps rows that refer to it removes them now.
   *
   * @param status how it had ended
   */
  record Removed(UUID onboardingId, @Nullable UUID batchId, OnboardingStatus status)
      implements OnboardingEvent {}
}
