package app.gangway.durable;

import java.util.Arrays;
import java.util.Optional;

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

  /** Upper and lower case are one. */
  public static Optional<RuntimeStatus> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equalsIgnoreCase(word)).findFirst();
  }

  public boolean isEnded() {
    return this == COMPLETED || this == FAILED || this == TERMINATED;
  }
}
