package app.gangway.mail;

import app.gangway.common.Actor;
import app.gangway.common.change.ChangeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of mails; published inside the transaction that made it so. */
public sealed interface MailEvent {

  /** A mail is due, now or at its time. */
  record Queued(QueuedMail mail) implements MailEvent {}

  /** Mails, or the words that they are made of, are not as they were; for pages. */
  record Changed() implements MailEvent, ChangeEvent {}

  /** A person wants the mail server tried at once. */
  record TryNow() implements MailEvent, ChangeEvent {}

  /**
   * A notice was sent or has failed, and with it those that it was sent for.
   *
   * @param outcome what the mail server said
   */
  record NoticeSettled(List<UUID> mails, MailStatus status, String outcome, Instant at)
      implements MailEvent {}

  /** Words are used from now on. */
  record TemplatePublished(Locale language, int version, Actor actor, Instant at)
      implements MailEvent {}

  /** A person has had words sent to see how they look. */
  record TrialSent(String recipient, Actor actor, Instant at) implements MailEvent {}

  /**
   * A person has had one sent once more.
   *
   * @param onboardingId whom it is about; null for nobody
   */
  record SentAgain(@Nullable UUID onboardingId, String recipient, Actor actor, Instant at)
      implements MailEvent {}
}
