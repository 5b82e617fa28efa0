package app.gangway.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a step that waits for no other step begins.
 *
 * @param status from where it goes on
 * @param dueAt when it starts; now where its time is past
 * @param late by how much its time is past; zero where it is not
 */
public record StepStart(ActivityStatus status, Instant dueAt, Duration late) {

  /** What starts later than this has no job yet, and costs a row alone. */
  public static final Duration NEAR = Duration.ofHours(1);

  /**
   * @param planned when it was to start; null for at once
   */
  public static StepStart of(StepKind kind, @Nullable Instant planned, Instant now) {
    if (planned == null || !planned.isAfter(now)) {
      return new StepStart(
          kind == StepKind.TASK ? ActivityStatus.TODO : ActivityStatus.QUEUED,
          now,
          planned == null ? Duration.ZERO : Duration.between(planned, now));
    }
    boolean isNear = kind == StepKind.ACTIVITY && planned.isBefore(now.plus(NEAR));
    return new StepStart(
        isNear ? ActivityStatus.QUEUED : ActivityStatus.PLANNED, planned, Duration.ZERO);
  }

  /** {@code Access card is late by 3 days.}; empty where it is not worth a word. */
  public Optional<String> lateLine(String title) {
    return lateLine(title, late);
  }

  /** The same of something that is late by so much. */
  public static Optional<String> lateLine(String title, Duration late) {
    if (late.compareTo(Duration.ofHours(1)) < 0) {
      return Optional.empty();
    }
    long days = late.toDays();
    String by = days > 0 ? count(days, "day") : count(late.toHours(), "hour");
    return Optional.of("%s is late by %s.".formatted(title, by));
  }

  private static String count(long number, String word) {
    return "%d %s%s".formatted(number, word, number == 1 ? "" : "s");
  }
}
