package app.gangway.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.approval.ApprovalView;

/** Whom cards and lists name: who decides, and who has. */
final class ApprovalPeople {

  private ApprovalPeople() {}

  /** With the name of the one for whom they stood in, if they did. */
  static String decidedBy(ApprovalView approval) {
    return approval.onBehalfOf() == null
        ? String.valueOf(approval.decidedBy())
        : translate("approval.by.for", approval.decidedBy(), approval.onBehalfOf());
  }
}
