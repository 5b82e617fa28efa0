package app.gangway.webhook;

import app.gangway.webhook.message.Message;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be told to one receiver. Moved by the conditional transitions of {@link
 * DeliveryTransitions} alone; this class is for reading.
 */
@Entity
@Table(name = "webhook_delivery")
public class Delivery {

  @Id private UUID id;
  private UUID subject;
  private String title;
  private String webhook;
  private String type;
  private String payload;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private DeliveryStatus status;

  private int attempts;
  private int claim;
  private UUID jobId;
  private Instant dueAt;
  private @Nullable String lastOutcome;
  private Instant createdAt;
  private @Nullable Instant settledAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Delivery() {}

  public UUID id() {
    return id;
  }

  /** The onboarding or batch that it tells of. */
  public UUID subject() {
    return subject;
  }

  /** What people know the subject by. */
  String title() {
    return title;
  }

  /** The receiver's name in the configuration. */
  public String webhook() {
    return webhook;
  }

  /** What it tells, such as {@code onboarding.completed}. */
  public String type() {
    return type;
  }

  /** The body, the same at every attempt. */
  public String payload() {
    return payload;
  }

  public DeliveryStatus status() {
    return status;
  }

  /** How often it was tried since it was last sent on its way. */
  public int attempts() {
    return attempts;
  }

  /** Counts every attempt ever; what is reported with an old one comes too late. */
  int claim() {
    return claim;
  }

  /** The job that moves it; the delivery's own id unless it has been sent again. */
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

  /** Empty while it is pending. */
  public Optional<Instant> settledAt() {
    return Optional.ofNullable(settledAt);
  }

  boolean isOfBatch() {
    return type.startsWith(Message.BATCH);
  }

  /**
   * What is told of it when it is sent on its way by a job.
   *
   * @param notBefore null for at once
   */
  QueuedDelivery queued(UUID job, @Nullable Instant notBefore) {
    return new QueuedDelivery(id, job, webhook, type, title, notBefore);
  }
}
