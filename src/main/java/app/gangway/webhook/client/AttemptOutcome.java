package app.gangway.webhook.client;

import app.gangway.common.newhire.LegibleText;

/** What a receiver made of an attempt, or why it was not reached. */
public record AttemptOutcome(Kind kind, String outcome) {

  /** The length of {@code webhook_delivery.last_outcome}. */
  private static final int OUTCOME_MAX = 1000;

  private static final int OK = 200;
  private static final int FIRST_THAT_IS_NOT = 300;
  private static final int GONE = 410;

  enum Kind {
    ACCEPTED,
    REFUSED,
    /** It wants no more of it. */
    GONE
  }

  /** A redirect is followed by nobody, so it is a refusal. */
  public static AttemptOutcome status(int status) {
    String outcome = "HTTP " + status;
    if (status >= OK && status < FIRST_THAT_IS_NOT) {
      return new AttemptOutcome(Kind.ACCEPTED, outcome);
    }
    return new AttemptOutcome(status == GONE ? Kind.GONE : Kind.REFUSED, outcome);
  }

  static AttemptOutcome unreached(String why) {
    return new AttemptOutcome(Kind.REFUSED, LegibleText.line(why, OUTCOME_MAX));
  }

  public boolean isAccepted() {
    return kind == Kind.ACCEPTED;
  }

  /** Not to be tried again. */
  public boolean isFinal() {
    return kind == Kind.GONE;
  }
}
