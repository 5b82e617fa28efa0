package app.gangway.approval;

/** What an approver can say. */
public enum Decision {
  APPROVE(ApprovalStatus.APPROVED),
  DECLINE(ApprovalStatus.DECLINED);

  private final ApprovalStatus outcome;

  Decision(ApprovalStatus outcome) {
    this.outcome = outcome;
  }

  ApprovalStatus outcome() {
    return outcome;
  }
}
