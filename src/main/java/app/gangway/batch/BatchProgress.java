package app.gangway.batch;

import app.gangway.onboarding.OnboardingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A batch with its children counted. */
public record BatchProgress(Batch batch, Map<OnboardingStatus, Long> children) {

  /** A twentieth. */
  private static final int ENOUGH_TO_TELL = 20;

  public BatchProgress {
    children = children.isEmpty() ? Map.of() : new EnumMap<>(children);
  }

  public long count(OnboardingStatus status) {
    return children.getOrDefault(status, 0L);
  }

  /** How many children there are; fewer than came in when some of them were removed. */
  public long there() {
    return children.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many children have ended, whichever way. */
  public long ended() {
    return children.entrySet().stream()
        .filter(child -> child.getKey().isEnded())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * About how long it still takes, if it goes on as it went so far, time for which it was suspended
   * left out; empty when it has ended, while it is suspended, or before enough has ended to tell.
   */
  public Optional<Duration> timeLeft(Instant now) {
    long ended = ended();
    boolean runs = batch.status() == BatchStatus.RUNNING && !batch.suspended();
    if (!runs || ended * ENOUGH_TO_TELL < there()) {
      return Optional.empty();
    }
    Duration sofar = Duration.between(batch.submittedAt(), now).minus(batch.suspendedFor(now));
    return ended == 0
        ? Optional.empty()
        : Optional.of(sofar.multipliedBy(there() - ended).dividedBy(ended));
  }

  /** 0 to 1; one without children is done. */
  public double share() {
    return there() == 0 ? 1 : (double) ended() / there();
  }
}
