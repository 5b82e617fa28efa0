package app.gangway.webhook.client;

import app.gangway.common.newhire.LegibleText;
import app.gangway.common.outbound.Reply;

/** What a receiver made of an attempt, or why it was not reached. */
public record AttemptOutcome(Kind kind, String outcome) {

  /** The length of {@code webhook_delivery.last_outcome}. */
  private static final int OUTCOME_MAX = 1000;

  private static final int GONE = 410;

  enum Kind {
    ACCEPTED,
    REFUSED,
    /** It wants no more of it. */
    GONE
  }

  public static AttemptOutcome of(Reply reply) {
    String outcome = LegibleText.line(reply.summary(), OUTCOME_MAX);
    if (reply.isSuccess()) {
      return new AttemptOutcome(Kind.ACCEPTED, outcome);
    }
    return new AttemptOutcome(reply.status() == GONE ? Kind.GONE : Kind.REFUSED, outcome);
  }

  public boolean isAccepted() {
    return kind == Kind.ACCEPTED;
  }

  /** Not to be tried again. */
  public boolean isFinal() {
    return kind == Kind.GONE;
  }
}
