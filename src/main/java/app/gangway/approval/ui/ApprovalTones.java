package app.gangway.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.approval.ApprovalStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Tone;

/** How the statuses of approvals look. */
final class ApprovalTones {

  private ApprovalTones() {}

  static Badge badge(ApprovalStatus status) {
    return new Badge(tone(status), translate("approval.status." + status));
  }

  private static Tone tone(ApprovalStatus status) {
    return switch (status) {
      case PENDING -> Tone.WAITING;
      case APPROVED -> Tone.COMPLETED;
      case DECLINED, EXPIRED -> Tone.DECLINED;
      case WITHDRAWN -> Tone.WITHDRAWN;
    };
  }
}
