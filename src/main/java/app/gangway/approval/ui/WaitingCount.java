package app.gangway.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.approval.ApprovalEvent;
import app.gangway.approval.ReadersApprovals;
import app.gangway.ui.MenuCount;
import org.springframework.stereotype.Component;

/** How many approvals wait, beside their entry in the menu. */
@Component
class WaitingCount implements MenuCount {

  private final ReadersApprovals approvals;

  WaitingCount(ReadersApprovals approvals) {
    this.approvals = approvals;
  }

  @Override
  public String path() {
    return "approvals";
  }

  @Override
  public long count() {
    return approvals.seen().countPending();
  }

  @Override
  public String label() {
    return translate("approval.waiting.count");
  }

  @Override
  public boolean matters(Object event) {
    return event instanceof ApprovalEvent;
  }
}
