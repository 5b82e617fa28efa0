package app.gangway.onboarding.execution;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.MovedStep;
import app.gangway.onboarding.MovedStep.Move;
import app.gangway.onboarding.StepStart;
import app.gangway.onboarding.execution.DatedRows.DatedStep;
import app.gangway.process.PlannedStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another first day makes of a step that is open.
 *
 * @param effect how far it goes
 * @param status where the step goes on
 * @param dueAt when it starts, or was to start
 * @param dueBy by when it is to be done; null for no certain time
 * @param late by how much the time of what waited until now is past; else zero
 */
record NewDates(
    Effect effect, ActivityStatus status, Instant dueAt, @Nullable Instant dueBy, Duration late) {

  /** How far it goes. */
  enum Effect {
    /** It has begun, or starts at once: nothing changes but by when it is to be done. */
    DUE,
    /** It waits for another time, or starts at another once what it waits for is over. */
    WAITS,
    /** It starts anew, at once or at another time, by another job if it has one. */
    STARTS
  }

  /**
   * @param planned the same step as it would be planned for the other day; null for one that its
   *     process does not have, which keeps its dates
   */
  static NewDates of(DatedStep step, @Nullable PlannedStep planned, Instant now) {
    @Nullable Instant start = planned == null ? null : planned.start();
    @Nullable Instant due = planned == null ? step.dueBy() : planned.due();
    return switch (step.status()) {
      case QUEUED -> queued(step, step.begun() ? null : start, due, now);
      case PLANNED, TODO ->
          start == null ? same(step, Effect.DUE, due) : waiting(step, start, due, now);
      case BLOCKED ->
          new NewDates(
              Effect.WAITS,
              step.status(),
              start == null ? step.dueAt() : start,
              due,
              Duration.ZERO);
      default -> same(step, Effect.DUE, due);
    };
  }

  private static NewDates queued(
      DatedStep step, @Nullable Instant start, @Nullable Instant due, Instant now) {
    if (start == null) {
      return same(step, Effect.STARTS, due);
    }
    StepStart next = StepStart.of(step.kind(), start, now);
    return new NewDates(Effect.STARTS, next.status(), next.dueAt(), due, Duration.ZERO);
  }

  /** A task that is to do goes on waiting if it is to begin later now. */
  private static NewDates waiting(
      DatedStep step, Instant start, @Nullable Instant due, Instant now) {
    boolean isPlanned = step.status() == ActivityStatus.PLANNED;
    if (step.held()) {
      return new NewDates(
          Effect.WAITS, step.status(), isPlanned ? start : step.dueAt(), due, Duration.ZERO);
    }
    StepStart next = StepStart.of(step.kind(), start, now);
    if (!isPlanned && next.status() == step.status()) {
      return same(step, Effect.WAITS, due);
    }
    return new NewDates(Effect.STARTS, next.status(), next.dueAt(), due, next.late());
  }

  private static NewDates same(DatedStep step, Effect effect, @Nullable Instant due) {
    return new NewDates(effect, step.status(), step.dueAt(), due, Duration.ZERO);
  }

  /** What people see of it; empty where no date changes that still matters. */
  Optional<MovedStep> change(DatedStep step, Instant now) {
    @Nullable Move start = startMove(step, now);
    @Nullable Move due = Objects.equals(step.dueBy(), dueBy) ? null : new Move(step.dueBy(), dueBy);
    return start == null && due == null
        ? Optional.empty()
        : Optional.of(new MovedStep(step.name(), status == ActivityStatus.BLOCKED, start, due));
  }

  private @Nullable Move startMove(DatedStep step, Instant now) {
    boolean waited = step.dueAt().isAfter(now);
    boolean waits = dueAt.isAfter(now);
    return effect == Effect.DUE || dueAt.equals(step.dueAt()) || (!waited && !waits)
        ? null
        : new Move(waited ? step.dueAt() : null, waits ? dueAt : null);
  }
}
