package app.gangway.onboarding;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One new hire's way through Gangway. A row once written is moved by the conditional transitions of
 * {@link OnboardingTransitions} alone; this class is for reading.
 */
@Entity
public class Onboarding {

  @Id private UUID id;
  private String instanceId;
  private @Nullable UUID batchId;
  private @Nullable Integer batchRow;
  @Embedded private NewHire hire;

  /** Null where nothing is known. */
  @Embedded private @Nullable HireDetails details;

  @Column(name = "search_text")
  private String searchText;

  private boolean approvalRule;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private OnboardingStatus status;

  private boolean suspended;
  private @Nullable String withdrawnBecause;
  private int total;
  private int open;
  private int failed;
  private int declined;
  private int blocked;
  private @Nullable UUID processVersionId;
  private boolean dated;
  private @Nullable Instant readyAt;
  private int round;
  private String submittedBy;
  private @Nullable String uploadedBy;
  private Instant submittedAt;
  private @Nullable Instant endedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Onboarding() {}

  public UUID id() {
    return id;
  }

  public String instanceId() {
    return instanceId;
  }

  public Optional<UUID> batchId() {
    return Optional.ofNullable(batchId);
  }

  /**
   * On which line of the file of its batch it stood, or as the how manieth of the batch it came;
   * empty for one that came alone.
   */
  public Optional<Integer> batchRow() {
    return Optional.ofNullable(batchRow);
  }

  public NewHire hire() {
    return hire;
  }

  /** What else is known of the new hire. */
  public HireDetails details() {
    return details == null ? HireDetails.NONE : details;
  }

  public boolean approvalRule() {
    return approvalRule;
  }

  public OnboardingStatus status() {
    return status;
  }

  /** Whether it is suspended: what has started ends, nothing more starts. */
  public boolean suspended() {
    return suspended;
  }

  /** How many activities it has. */
  public int total() {
    return total;
  }

  /** How many activities have settled, whichever way. */
  public int settled() {
    return total - open;
  }

  public int failed() {
    return failed;
  }

  public int declined() {
    return declined;
  }

  /** How many of its steps wait for others. */
  public int blocked() {
    return blocked;
  }

  /** The version of the process that says what is done; empty where no process was asked. */
  public Optional<UUID> processVersionId() {
    return Optional.ofNullable(processVersionId);
  }

  /**
   * Whether a process says when its steps are due, so that the new hire may be ready before all.
   */
  public boolean dated() {
    return dated;
  }

  /**
   * Since when every required step that is due by the first day is over; empty while one is not.
   */
  public Optional<Instant> readyAt() {
    return Optional.ofNullable(readyAt);
  }

  /**
   * Whether something has failed that may be run again.
   *
   * @param steps all of its
   */
  public boolean canBeRunAgain(Collection<ActivityRun> steps) {
    return status != OnboardingStatus.WITHDRAWN
        && status != OnboardingStatus.COMPLETED
        && steps.stream().anyMatch(step -> step.status() == ActivityStatus.FAILED);
  }

  /** Whether it completed, though an approver or the deadline declined one of its activities. */
  public boolean orderDeclined() {
    return status == OnboardingStatus.COMPLETED && declined > 0;
  }

  public String submittedBy() {
    return submittedBy;
  }

  /** Who uploaded the file that it came in with; empty where there was none. */
  public Optional<String> uploadedBy() {
    return Optional.ofNullable(uploadedBy);
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** Empty while it runs. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
