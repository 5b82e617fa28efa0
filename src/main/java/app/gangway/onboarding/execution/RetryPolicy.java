package app.gangway.onboarding.execution;

import app.gangway.common.configuration.AboveZero;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often, how fast and how long an activity is tried. The defaults are the numbers of the
 * tutorial's chaining part.
 *
 * @param attempts in all, at least 1
 * @param pause between the end of an attempt and the next
 * @param window from the first attempt's start; after it nothing is tried again
 * @param attemptLimit an attempt that takes longer counts as failed
 */
@ConfigurationProperties("gangway.retry")
@Validated
record RetryPolicy(
    @DefaultValue("3") @Min(1) int attempts,
    @DefaultValue("1s") @DurationMin(message = "must not be below 0s") Duration pause,
    @DefaultValue("7s") @AboveZero Duration window,
    @DefaultValue("3s") @AboveZero Duration attemptLimit) {

  /** When to try again after an attempt that failed now; empty when it failed for good. */
  Optional<Instant> next(Attempt failed, Instant now) {
    Instant due = now.plus(pause);
    boolean inTime = due.isBefore(failed.firstStartedAt().plus(window));
    return failed.number() < attempts && inTime ? Optional.of(due) : Optional.empty();
  }

  /** How long an attempt that starts now may take: never past the window's end. */
  Duration limit(Attempt attempt, Instant now) {
    Duration left = Duration.between(now, attempt.firstStartedAt().plus(window));
    return left.compareTo(attemptLimit) < 0 ? left : attemptLimit;
  }
}
