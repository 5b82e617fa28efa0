package app.gangway.mail;

import app.gangway.mail.template.RenderedMail;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, as it is sent. Moved by the conditional transitions of {@link
 * MailTransitions} alone; this class is for reading.
 */
@Entity
public class Mail {

  @Id private UUID id;
  private @Nullable UUID onboardingId;
  private @Nullable UUID runId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private MailPurpose purpose;

  private String recipient;
  private String languageTag;
  private @Nullable Integer templateVersion;
  private String subject;
  private String text;
  private String html;
  private @Nullable String ics;
  private String messageId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private MailStatus status;

  private boolean sending;
  private int attempts;
  private int claim;
  private UUID jobId;
  private Instant dueAt;
  private @Nullable String lastOutcome;
  private Instant createdAt;
  private @Nullable Instant settledAt;
  private @Nullable String gatherKey;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Mail() {}

  public UUID id() {
    return id;
  }

  /** Whom it is about; empty for one that is about nobody. */
  public Optional<UUID> onboardingId() {
    return Optional.ofNullable(onboardingId);
  }

  /** The activity that waits for it; empty for one that a person has sent again. */
  Optional<UUID> runId() {
    return Optional.ofNullable(runId);
  }

  public MailPurpose purpose() {
    return purpose;
  }

  public String recipient() {
    return recipient;
  }

  /** What it is written in. */
  public Locale language() {
    return Locale.forLanguageTag(languageTag);
  }

  public String subject() {
    return subject;
  }

  /** For programs that show no HTML. */
  public String text() {
    return text;
  }

  public String html() {
    return html;
  }

  /** All that is read of it. */
  public RenderedMail words() {
    return new RenderedMail(language(), templateVersion, subject, text, html);
  }

  /** The invitation that is attached, or what takes it back; empty for none. */
  public Optional<String> ics() {
    return Optional.ofNullable(ics);
  }

  /** The same at every attempt, so that a second copy can be told for one. */
  public String messageId() {
    return messageId;
  }

  public MailStatus status() {
    return status;
  }

  /** Whether it is with the mail server at this moment, or with a worker that died. */
  boolean isSending() {
    return sending;
  }

  /** How often the mail server was asked to take it. */
  public int attempts() {
    return attempts;
  }

  /** Counts every attempt ever; what is reported with an old one comes too late. */
  int claim() {
    return claim;
  }

  /** The job that moves it. */
  public UUID jobId() {
    return jobId;
  }

  /** When it is tried next; while it is at work, when it is taken for dead. */
  public Instant dueAt() {
    return dueAt;
  }

  /** What came of the latest attempt; empty before the first. */
  public Optional<String> lastOutcome() {
    return Optional.ofNullable(lastOutcome);
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Empty while it is queued. */
  public Optional<Instant> settledAt() {
    return Optional.ofNullable(settledAt);
  }

  /** What it has in common with those that it can be sent with; empty for one that goes alone. */
  Optional<String> gatherKey() {
    return Optional.ofNullable(gatherKey);
  }

  /**
   * What is told of it when it is sent on its way by a job.
   *
   * @param notBefore null for at once
   */
  QueuedMail queued(UUID job, @Nullable Instant notBefore) {
    return new QueuedMail(id, job, recipient, notBefore);
  }
}
