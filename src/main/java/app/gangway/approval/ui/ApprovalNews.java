package app.gangway.approval.ui;

import app.gangway.approval.ApprovalPolicy;
import app.gangway.approval.ApprovalPolicy.Way;
import app.gangway.approval.ReadersApprovals;
import app.gangway.common.access.Role;
import app.gangway.security.CurrentUser;
import app.gangway.ui.ShellPart;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Tells approvers on every page what begins to wait for them. */
@org.springframework.stereotype.Component
class ApprovalNews implements ShellPart {

  private final ReadersApprovals approvals;
  private final CurrentUser signedIn;
  private final LiveUpdates live;
  private final boolean wanted;

  ApprovalNews(
      ReadersApprovals approvals, CurrentUser signedIn, LiveUpdates live, ApprovalPolicy policy) {
    this.approvals = approvals;
    this.signedIn = signedIn;
    this.live = live;
    this.wanted = policy.ways().contains(Way.BROWSER);
  }

  @Override
  public Optional<Component> create() {
    return wanted && signedIn.may(Role.APPROVER)
        ? Optional.of(new ApprovalToasts(new Undecided(approvals), live))
        : Optional.empty();
  }
}
