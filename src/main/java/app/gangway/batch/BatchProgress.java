package app.gangway.batch;

import app.gangway.onboarding.OnboardingStatus;
import java.util.EnumMap;
import java.util.Map;

/** A batch with its children counted. */
public record BatchProgress(Batch batch, Map<OnboardingStatus, Long> children) {

  public BatchProgress {
    children = children.isEmpty() ? Map.of() : new EnumMap<>(children);
  }

  public long count(OnboardingStatus status) {
    return children.getOrDefault(status, 0L);
  }

  /** How many children have ended, whichever way. */
  public long ended() {
    return children.entrySet().stream()
        .filter(child -> child.getKey().isEnded())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** 0 to 1; an empty batch is done. */
  public double share() {
    return batch.total() == 0 ? 1 : (double) ended() / batch.total();
  }
}
