package app.gangway.onboarding.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that is to do.
 *
 * @param title in the language that was asked for
 * @param recordedTitle as it stands in timelines
 * @param name of the new hire
 * @param location where they will work; null for the house
 * @param group whose it is; null for none
 * @param assignee who has taken it; null for nobody
 */
public record DueTask(
    UUID onboardingId,
    String title,
    String recordedTitle,
    String name,
    LocalDate startDate,
    @Nullable String location,
    @Nullable Instant dueBy,
    @Nullable String group,
    @Nullable String assignee) {

  /** The same as if nobody had taken it. */
  public DueTask untaken() {
    return new DueTask(
        onboardingId, title, recordedTitle, name, startDate, location, dueBy, group, null);
  }
}
