package app.gangway.onboarding.task;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.StepName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to do for a new hire, or has done.
 *
 * @param run the step's row
 * @param version of the process that it is of; null where no process was asked
 * @param required whether the onboarding has failed if this has
 * @param hire the name of the new hire
 * @param location where they start; null where nobody said
 * @param dueBy null for no certain time
 * @param group whose it is, in lower case; null for none
 * @param assignee who has taken it, or was given it; null for nobody
 * @param settledAt null while it is open
 * @param outcome what came of it; null while it is open
 */
public record Task(
    UUID run,
    UUID onboarding,
    @Nullable UUID batch,
    StepName step,
    @Nullable UUID version,
    boolean required,
    ActivityStatus status,
    String hire,
    LocalDate startDate,
    @Nullable String location,
    @Nullable Instant dueBy,
    @Nullable String group,
    @Nullable String assignee,
    @Nullable Instant settledAt,
    @Nullable String outcome) {

  /** Whether somebody is to do it now. */
  public boolean isToDo() {
    return status == ActivityStatus.TODO;
  }

  /** Whether it should be done by now, and is not. */
  public boolean isOverdue(Instant now) {
    return isToDo() && dueBy != null && dueBy.isBefore(now);
  }
}
