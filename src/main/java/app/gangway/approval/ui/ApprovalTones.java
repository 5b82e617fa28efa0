package app.gangway.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.ui.Badge;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** How the statuses of approvals look. */
final class ApprovalTones {

  private ApprovalTones() {}

  static Badge badge(ApprovalStatus status) {
    return new Badge(tone(status), translate("approval.status." + status));
  }

  /** By which way it was decided, where that is known. */
  static Optional<Span> via(ApprovalView approval) {
    return Optional.ofNullable(approval.decidedVia())
        .map(
            via -> {
              Span words = new Span(translate("approval.via." + via));
              words.addClassName("secondary");
              return words;
            });
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
