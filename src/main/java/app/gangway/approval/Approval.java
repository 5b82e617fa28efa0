package app.gangway.approval;

import app.gangway.common.RowIds;
import app.gangway.onboarding.OnboardingEvent.ApprovalNeeded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision that an activity waits for. Moved by the conditional transitions of {@link
 * ApprovalTransitions} alone.
 */
@Entity
public class Approval {

  @Id private UUID id;
  private UUID onboardingId;
  private UUID runId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ApprovalStatus status;

  private String reason;
  private Instant askedAt;
  private Instant deadline;
  private @Nullable Instant decidedAt;
  private @Nullable String decidedBy;
  private @Nullable String remark;
  private @Nullable String approverGroup;
  private boolean leftToAdmins;
  private @Nullable String onBehalfOf;
  private @Nullable Instant remindAt;
  private @Nullable Instant escalateAt;
  private @Nullable String escalatedTo;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable DecidedVia decidedVia;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Approval() {}

  Approval(ApprovalNeeded asked, ApprovalClock clock) {
    id = RowIds.next();
    onboardingId = asked.onboardingId();
    runId = asked.runId();
    status = ApprovalStatus.PENDING;
    reason = asked.reason();
    askedAt = asked.askedAt();
    deadline = clock.deadline(askedAt);
    remindAt = clock.reminder(askedAt, deadline, askedAt).orElse(null);
    escalateAt = clock.escalation(askedAt, deadline).orElse(null);
  }

  /**
   * Says who decides.
   *
   * @param group in lower case; null for everybody with the role
   * @param admins whether nobody but admins is left
   */
  void isFor(@Nullable String group, boolean admins) {
    approverGroup = group;
    leftToAdmins = admins;
  }

  @Nullable String approverGroup() {
    return approverGroup;
  }

  boolean isLeftToAdmins() {
    return leftToAdmins;
  }

  public UUID id() {
    return id;
  }

  public Instant deadline() {
    return deadline;
  }
}
