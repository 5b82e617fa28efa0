package app.gangway.approval;

/** {@code PENDING →} any of the others, once. */
public enum ApprovalStatus {
  PENDING,
  APPROVED,
  DECLINED,
  /** Nobody decided in time; the order was declined. */
  EXPIRED,
  /** The onboarding was withdrawn before a decision. */
  WITHDRAWN
}
