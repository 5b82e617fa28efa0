package app.gangway.onboarding;

import app.gangway.common.newhire.NewHire;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One activity of one onboarding. Moved by the conditional transitions of {@link
 * ActivityTransitions} alone; this class is for reading.
 */
@Entity
public class ActivityRun {

  /** For an order whose answer nobody expects by a certain time. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  @Id private UUID id;
  private UUID onboardingId;
  private int ordinal;
  private String activity;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ActivityStatus status;

  private boolean cleared;
  private int attempts;
  private int claim;
  private UUID jobId;
  private Instant dueAt;
  private @Nullable Instant firstStartedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant settledAt;
  private @Nullable Instant askedAt;
  private @Nullable Instant answeredAt;
  private @Nullable String outcome;
  private @Nullable String cause;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected ActivityRun() {}

  /** What is told of it when it is sent on its way by a job. */
  QueuedActivity queued(UUID job, @Nullable UUID batchId, NewHire hire) {
    return new QueuedActivity(id, job, activity, onboardingId, batchId, hire.name(), hire.role());
  }

  public UUID id() {
    return id;
  }

  public UUID onboardingId() {
    return onboardingId;
  }

  public String activity() {
    return activity;
  }

  public ActivityStatus status() {
    return status;
  }

  /** How often it was tried since it was last sent on its way by a person. */
  public int attempts() {
    return attempts;
  }

  /** The job that moves it; the run's own id unless it has been sent again. */
  public UUID jobId() {
    return jobId;
  }

  /** When it is to start; of an order, when its answer is overdue. */
  public Instant dueAt() {
    return dueAt;
  }

  /** Whether it waits for an answer that should have come by now. */
  public boolean isOverdue(Instant now) {
    return status == ActivityStatus.ORDERED && dueAt.isBefore(now);
  }

  /** From when the retry rule counts; empty before the first attempt. */
  Optional<Instant> firstStartedAt() {
    return Optional.ofNullable(firstStartedAt);
  }

  /** When its latest attempt began; empty before the first. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** From its first start to its end, waiting between attempts included. */
  public Optional<Duration> duration() {
    return firstStartedAt == null || settledAt == null
        ? Optional.empty()
        : Optional.of(Duration.between(firstStartedAt, settledAt));
  }

  /** Whether it has failed for good, for this cause. */
  boolean hasFailedFor(FailureCause asked) {
    return status == ActivityStatus.FAILED
        && asked.activity().equals(activity)
        && asked.text().equals(cause);
  }

  /** Its result, or why its latest attempt failed, or what it waits for. */
  public Optional<String> outcome() {
    return Optional.ofNullable(outcome);
  }
}
