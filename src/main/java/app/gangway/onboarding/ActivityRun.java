package app.gangway.onboarding;

import app.gangway.common.newhire.NewHire;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private @Nullable String stepKey;
  private @Nullable String title;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private StepKind kind;

  private boolean required;
  private @Nullable String ownerGroup;
  private @Nullable String assignee;
  private @Nullable Instant dueBy;
  private @Nullable String blockers;
  private boolean beforeStart;

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

  /** How it is told from the other steps of its onboarding, and what it is called. */
  public StepName name() {
    return new StepName(activity, stepKey, title);
  }

  /** Which step of its process it is; empty where no process was asked. */
  public Optional<String> stepKey() {
    return Optional.ofNullable(stepKey);
  }

  /** What the step is called; empty where it is called as its activity is. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  public boolean isTask() {
    return kind == StepKind.TASK;
  }

  /** Whether the onboarding has failed if this has. */
  public boolean required() {
    return required;
  }

  /** Whether the new hire is not ready while this is not over. */
  public boolean countsForReady() {
    return required && beforeStart;
  }

  /** The group whose task it is; empty where nobody was named. */
  public Optional<String> ownerGroup() {
    return Optional.ofNullable(ownerGroup);
  }

  /** The login of who has taken it; empty while nobody has. */
  public Optional<String> assignee() {
    return Optional.ofNullable(assignee);
  }

  /** By when it is to be done; empty for no certain time. */
  public Optional<Instant> dueBy() {
    return Optional.ofNullable(dueBy);
  }

  /** The keys of the steps that come before it. */
  public List<String> blockers() {
    return blockers == null ? List.of() : List.of(blockers.split(" "));
  }

  /** Whether a person may say that it is not needed: nobody has begun with it. */
  public boolean canBeSkipped() {
    return switch (status) {
      case PLANNED, BLOCKED, TODO -> true;
      case QUEUED -> startedAt == null;
      default -> false;
    };
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

  /** When it settled; empty before that. */
  public Optional<Instant> settledAt() {
    return Optional.ofNullable(settledAt);
  }

  /** Whether it should be done by now, and is not. */
  public boolean isPastDue(Instant now) {
    return settledAt == null && dueBy != null && dueBy.isBefore(now);
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
