package app.gangway.mail;

import app.gangway.common.Actor;
import java.time.Instant;
import java.util.UUID;

/** What is told of mails; published inside the transaction that made it so. */
public sealed interface MailEvent {

  /** A mail is due, now or at its time. */
  record Queued(QueuedMail mail) implements MailEvent {}

  /** A person has had one sent once more. */
  record SentAgain(UUID onboardingId, String recipient, Actor actor, Instant at)
      implements MailEvent {}
}
