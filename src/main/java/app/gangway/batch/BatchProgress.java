package app.gangway.batch;

import app.gangway.onboarding.OnboardingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A batch with its children counted.
 *
 * @param declined how many of the children completed with a declined order
 * @param queued how many of those that run have not begun
 */
public record BatchProgress(
    Batch batch, Map<OnboardingStatus, Long> children, long declined, long queued) {

  /** A twentieth. */
  private static final int ENOUGH_TO_TELL = 20;

  /** While somebody runs there is some time left. */
  private static final Duration LEAST = Duration.ofSeconds(1);

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

  /** How many children have not ended. */
  public long open() {
    return there() - ended();
  }

  /**
   * About how long it still takes, if it goes on as it went so far, time for which it was suspended
   * left out, and at least a second; empty when it has ended, while it is suspended or only waits
   * for approvals, or before enough has ended to tell.
   */
  public Optional<Duration> timeLeft(Instant now) {
    long ended = ended();
    boolean runs =
        batch.status() == BatchStatus.RUNNING
            && !batch.suspended()
            && count(OnboardingStatus.RUNNING) > 0;
    if (!runs || ended == 0 || ended * ENOUGH_TO_TELL < there()) {
      return Optional.empty();
    }
    Duration sofar = Duration.between(batch.submittedAt(), now).minus(batch.suspendedFor(now));
    Duration left = sofar.multipliedBy(open()).dividedBy(ended);
    return Optional.of(left.compareTo(LEAST) < 0 ? LEAST : left);
  }

  /** 0 to 1; one without children is done. */
  public double share() {
    return there() == 0 ? 1 : (double) ended() / there();
  }
}
