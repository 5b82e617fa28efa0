package app.gangway.mail;

import app.gangway.common.RowIds;
import app.gangway.mail.template.RenderedMail;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of new mails. */
@Repository
class NewMails {

  private static final String INSERT =
      """
      insert into mail (id, onboarding_id, run_id, purpose, recipient, language_tag, template_version,
        subject, text, html, ics, message_id, status, attempts, claim, job_id, due_at, created_at,
        gather_key)
      values (:id, :onboarding, :run, :purpose, :recipient, :language, :version,
        :subject, :text, :html, :ics, :messageId, 'QUEUED', 0, 0, :id, :due, :at, :key)\
      """;

  private final JdbcClient rows;
  private final MailProperties properties;

  NewMails(JdbcClient rows, MailProperties properties) {
    this.rows = rows;
    this.properties = properties;
  }

  /**
   * @param onboardingId whom it is about; null for nobody
   * @param runId the activity that waits for it; null for none
   * @param ics the invitation that is attached; null for none
   */
  record NewMail(
      @Nullable UUID onboardingId,
      @Nullable UUID runId,
      MailPurpose purpose,
      String recipient,
      RenderedMail words,
      @Nullable String ics) {}

  /** Writes one as due now. */
  QueuedMail write(NewMail mail, Instant now) {
    return write(mail, null, now, now);
  }

  /**
   * Writes one as due at this moment.
   *
   * @param gatherKey those that are due together and have the same one are sent as one; null for
   *     one that is sent alone
   */
  QueuedMail write(NewMail mail, @Nullable String gatherKey, Instant due, Instant now) {
    UUID id = RowIds.next();
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    rows.sql(INSERT)
        .param("id", id)
        .param("onboarding", mail.onboardingId())
        .param("run", mail.runId())
        .param("purpose", mail.purpose().name())
        .param("recipient", mail.recipient())
        .param("language", mail.words().language().toLanguageTag())
        .param("version", mail.words().version())
        .param("subject", mail.words().subject())
        .param("text", mail.words().text())
        .param("html", mail.words().html())
        .param("ics", mail.ics())
        .param("messageId", "<%s@%s>".formatted(id, domain()))
        .param("at", at)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .param("key", gatherKey)
        .update();
    return new QueuedMail(id, id, mail.recipient(), due.isAfter(now) ? due : null);
  }

  private String domain() {
    String sender = properties.sender();
    return sender.substring(sender.lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
  }
}
