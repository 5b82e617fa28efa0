package app.gangway.approval.ui;

import app.gangway.approval.ApprovalStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Tone;

/** How the statuses of approvals look. */
final class ApprovalTones {

  private ApprovalTones() {}

  static Badge badge(ApprovalStatus status) {
    return switch (status) {
      case PENDING -> new Badge(Tone.WAITING, "Waiting");
      case APPROVED -> new Badge(Tone.COMPLETED, "Approved");
      case DECLINED -> new Badge(Tone.DECLINED, "Declined");
      case EXPIRED -> new Badge(Tone.DECLINED, "Declined by timeout");
      case WITHDRAWN -> new Badge(Tone.WITHDRAWN, "Withdrawn");
    };
  }
}
