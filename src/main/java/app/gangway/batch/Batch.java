package app.gangway.batch;

import app.gangway.common.Actor;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The parent of the onboardings that came in together. Moved by the conditional transitions of
 * {@link BatchTransitions} alone.
 */
@Entity
public class Batch {

  /** The length of {@code batch.title}. */
  public static final int TITLE_MAX = 255;

  @Id private UUID id;
  private String instanceId;
  private String title;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private BatchStatus status;

  private boolean suspended;
  private @Nullable Instant suspendedAt;
  private long suspendedMillis;
  private @Nullable String withdrawnBecause;
  private @Nullable String withdrawnBy;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Actor.@Nullable Kind withdrawnByKind;

  private @Nullable String withdrawnFrom;
  @Embedded private @Nullable BatchRetry retry;
  private int total;
  private int round;
  private String submittedBy;
  private Instant submittedAt;
  private @Nullable Instant endedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Batch() {}

  Batch(BatchSubmission submission, int total, Actor actor, Instant at) {
    String title = submission.title();
    this.id = submission.id();
    this.instanceId = submission.instanceId();
    this.title = title.length() <= TITLE_MAX ? title : title.substring(0, TITLE_MAX);
    this.status = BatchStatus.RUNNING;
    this.total = total;
    this.round = 1;
    this.submittedBy = actor.name();
    this.submittedAt = at;
  }

  public UUID id() {
    return id;
  }

  public String instanceId() {
    return instanceId;
  }

  /** What people know it by: the name of its file. */
  public String title() {
    return title;
  }

  public BatchStatus status() {
    return status;
  }

  /** Whether it is suspended: nothing more of its children starts, and it does not end. */
  public boolean suspended() {
    return suspended;
  }

  /** For how long it has been suspended until now, all in all. */
  Duration suspendedFor(Instant now) {
    Duration before = Duration.ofMillis(suspendedMillis);
    return suspendedAt == null ? before : before.plus(Duration.between(suspendedAt, now));
  }

  /** Whoever called it off, as they were then; the system where that was not kept. */
  Actor withdrawnBy() {
    return withdrawnBy == null
        ? Actor.SYSTEM
        : new Actor(
            withdrawnBy,
            Objects.requireNonNull(withdrawnByKind),
            Objects.requireNonNull(withdrawnFrom));
  }

  /** Why it was withdrawn, word for word; empty unless it was, for a reason. */
  Optional<String> withdrawnBecause() {
    return Optional.ofNullable(withdrawnBecause);
  }

  /** Whether somebody wants what has failed to be run again, and a job has not seen to it yet. */
  public boolean isBeingRetried() {
    return retry != null;
  }

  Optional<BatchRetry> retry() {
    return Optional.ofNullable(retry);
  }

  /** How many onboardings it came in with; ended ones may have been removed since. */
  public int total() {
    return total;
  }

  public String submittedBy() {
    return submittedBy;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** Empty while it runs. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
