package app.gangway.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a transaction has done and that webhooks want to be told of.
 *
 * @param unanswered whether it was declined because nobody decided
 */
record Fact(Occasion occasion, UUID subject, boolean ofBatch, boolean unanswered, Instant at) {

  static Fact ended(Occasion occasion, UUID onboarding, Instant at) {
    return new Fact(occasion, onboarding, false, false, at);
  }

  static Fact declined(UUID onboarding, boolean unanswered, Instant at) {
    return new Fact(Occasion.DECLINED, onboarding, false, unanswered, at);
  }

  static Fact completed(UUID batch, Instant at) {
    return new Fact(Occasion.COMPLETED, batch, true, false, at);
  }
}
