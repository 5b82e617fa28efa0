package app.gangway.durable;

import app.gangway.batch.BatchSnapshot;
import app.gangway.batch.BatchStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.query.OnboardingSnapshot;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where an instance stands, in the words of Durable Functions. */
public enum RuntimeStatus {
  RUNNING("Running"),
  COMPLETED("Completed"),
  /** Never seen here; clients may ask for it. */
  CONTINUED_AS_NEW("ContinuedAsNew"),
  FAILED("Failed"),
  /** Never seen here; clients may ask for it. */
  CANCELED("Canceled"),
  TERMINATED("Terminated"),
  /** Never seen here: what has been taken in runs. Clients may ask for it. */
  PENDING("Pending"),
  SUSPENDED("Suspended");

  private final String word;

  RuntimeStatus(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Of an onboarding that is not suspended. */
  public static RuntimeStatus of(OnboardingStatus status) {
    return switch (status) {
      case RUNNING, WAITING -> RUNNING;
      case COMPLETED -> COMPLETED;
      case FAILED -> FAILED;
      case WITHDRAWN -> TERMINATED;
    };
  }

  public static RuntimeStatus of(OnboardingSnapshot onboarding) {
    return onboarding.suspended() ? SUSPENDED : of(onboarding.status());
  }

  /** A batch has failed when a child has, as a parent that awaits its children does. */
  public static RuntimeStatus of(BatchSnapshot batch) {
    if (batch.suspended()) {
      return SUSPENDED;
    }
    return switch (batch.status()) {
      case RUNNING -> RUNNING;
      case COMPLETED -> batch.failed() ? FAILED : COMPLETED;
      case WITHDRAWN -> TERMINATED;
    };
  }

  /** All that a batch in this status may be. */
  public static Set<RuntimeStatus> ofBatches(BatchStatus status) {
    return switch (status) {
      case RUNNING -> Set.of(RUNNING, SUSPENDED);
      case COMPLETED -> Set.of(COMPLETED, FAILED);
      case WITHDRAWN -> Set.of(TERMINATED);
    };
  }

  /** Upper and lower case are one. */
  public static Optional<RuntimeStatus> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equalsIgnoreCase(word)).findFirst();
  }

  public boolean isEnded() {
    return this == COMPLETED || this == FAILED || this == TERMINATED;
  }
}
