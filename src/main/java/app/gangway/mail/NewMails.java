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
      insert into mail (id, onboarding_id, run_id, purpose, recipient, language_tag, subject, text,
        html, message_id, status, attempts, claim, job_id, due_at, created_at)
      values (:id, :onboarding, :run, :purpose, :recipient, :language, :subject, :text,
        :html, :messageId, 'QUEUED', 0, 0, :id, :at, :at)""";

  private final JdbcClient rows;
  private final MailProperties properties;

  NewMails(JdbcClient rows, MailProperties properties) {
    this.rows = rows;
    this.properties = properties;
  }

  /**
   * Writes one as due now.
   *
   * @param runId the activity that waits for it; null for none
   */
  QueuedMail write(
      UUID onboardingId,
      @Nullable UUID runId,
      MailPurpose purpose,
      String recipient,
      RenderedMail mail,
      Instant now) {
    UUID id = RowIds.next();
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    rows.sql(INSERT)
        .param("id", id)
        .param("onboarding", onboardingId)
        .param("run", runId)
        .param("purpose", purpose.name())
        .param("recipient", recipient)
        .param("language", mail.language().toLanguageTag())
        .param("subject", mail.subject())
        .param("text", mail.text())
        .param("html", mail.html())
        .param("messageId", "<%s@%s>".formatted(id, domain()))
        .param("at", at)
        .update();
    return new QueuedMail(id, id, recipient, null);
  }

  private String domain() {
    String sender = properties.sender();
    return sender.substring(sender.lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
  }
}
