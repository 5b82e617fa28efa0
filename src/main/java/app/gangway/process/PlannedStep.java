package app.gangway.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of one person's onboarding.
 *
 * @param action what carries it out: an installed activity, {@code connector:NAME} or {@code task}
 * @param task whether a person carries it out
 * @param required whether the onboarding fails if it does
 * @param start not before that; null for at once
 * @param due null where it has no day
 * @param after the keys of the steps of this plan that it waits for
 * @param owner the group whose step it is; null for none
 * @param approval whether the table of equipment is asked before it
 * @param late by how much it is too late for its start, which is then at once; null where it is not
 * @param beforeStart whether it is due on or before the first day at work
 */
public record PlannedStep(
    String key,
    String action,
    boolean task,
    boolean required,
    @Nullable Instant start,
    @Nullable Instant due,
    List<String> after,
    @Nullable String owner,
    boolean approval,
    @Nullable Duration late,
    boolean beforeStart) {

  public PlannedStep {
    after = List.copyOf(after);
  }

  /** The same as it is at a moment: what should have started already starts at once. */
  PlannedStep asOf(Instant now) {
    if (start == null || start.isAfter(now)) {
      return this;
    }
    Duration by = Duration.between(start, now);
    return new PlannedStep(
        key,
        action,
        task,
        required,
        null,
        due,
        after,
        owner,
        approval,
        by.isZero() ? null : by,
        beforeStart);
  }

  /** The same where it is known whether it is due by the first day. */
  PlannedStep beforeStart(boolean whether) {
    return new PlannedStep(
        key, action, task, required, start, due, after, owner, approval, late, whether);
  }
}
