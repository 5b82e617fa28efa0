package app.gangway.notification.chat;

import app.gangway.common.newhire.LegibleText;
import app.gangway.common.outbound.Reply;

/**
 * What came of an attempt.
 *
 * @param said by the chat, or why it was not reached
 */
record ChatOutcome(Kind kind, String said) {

  private static final int GONE = 410;

  /** The length of {@code chat_message.last_outcome}. */
  private static final int SAID_MAX = 1000;

  enum Kind {
    TAKEN,
    REFUSED,
    /** There is no such chat any more. */
    GONE
  }

  static ChatOutcome of(Reply reply) {
    Kind kind = reply.isSuccess() ? Kind.TAKEN : reply.status() == GONE ? Kind.GONE : Kind.REFUSED;
    return new ChatOutcome(kind, LegibleText.line(reply.summary(), SAID_MAX));
  }

  boolean isTaken() {
    return kind == Kind.TAKEN;
  }

  /** Not to be tried again. */
  boolean isFinal() {
    return kind != Kind.REFUSED;
  }
}
