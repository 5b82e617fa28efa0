package app.gangway.approval.ui;

import app.gangway.approval.ApprovalEvent;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecisionExport;
import app.gangway.common.access.Role;
import app.gangway.onboarding.ui.BatchOptions;
import app.gangway.security.CurrentUser;
import app.gangway.ui.PageHeader;
import app.gangway.ui.Sheets;
import app.gangway.ui.TabTitle;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Where approvers decide, and where what was decided stays visible. */
@Route("approvals")
@Menu(title = "shell.menu.approvals", order = 3, icon = "vaadin:check-square-o")
@RolesAllowed(Role.APPROVER)
public class ApprovalsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final Approvals approvals;
  private final WaitingApprovals waiting;
  private final DecidedApprovals decided;
  private final Sheets sheets = new Sheets();
  private final Tab waitingTab = new Tab();
  private final Tab decidedTab = new Tab(getTranslation("approval.decided"));

  ApprovalsView(
      Approvals approvals,
      ApprovalService service,
      DecisionExport export,
      BatchOptions batches,
      CurrentUser signedIn,
      LiveUpdates live) {
    this.approvals = approvals;
    this.waiting = new WaitingApprovals(approvals, service, batches, signedIn);
    this.decided = new DecidedApprovals(approvals, export);
    addClassNames("page", "page-full");
    sheets.add(waitingTab, waiting);
    sheets.add(decidedTab, decided);
    Button keys = new Button(getTranslation("approval.keys"), VaadinIcon.KEYBOARD_O.create());
    keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    ApprovalKeys.HELP.presses(keys);
    keys.addClickListener(click -> new KeysDialog().open());
    add(new PageHeader(getTranslation("approval.title")).withActions(keys), sheets);
    refresh();
    live.watch(this, ApprovalEvent.class::isInstance, this::refresh);
  }

  /** An address that asks for some of what was decided opens that list. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (decided.set(event.getLocation().getQueryParameters())) {
      sheets.setSelectedTab(decidedTab);
    }
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("approval.title"));
  }

  private void refresh() {
    waitingTab.setLabel(getTranslation("approval.waiting", approvals.countPending()));
    waiting.refresh();
    decided.refresh();
  }
}
