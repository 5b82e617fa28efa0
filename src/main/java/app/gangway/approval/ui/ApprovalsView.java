package app.gangway.approval.ui;

import app.gangway.approval.ApprovalEvent;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecisionExport;
import app.gangway.approval.DecisionResult;
import app.gangway.approval.ReadersApprovals;
import app.gangway.common.access.Role;
import app.gangway.onboarding.ui.BatchOptions;
import app.gangway.security.CurrentUser;
import app.gangway.security.Substitutes;
import app.gangway.ui.Notices;
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
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** Where approvers decide, and where what was decided stays visible. */
@Route("approvals")
@Menu(title = "shell.menu.approvals", order = 3, icon = "vaadin:check-square-o")
@RolesAllowed(Role.APPROVER)
public class ApprovalsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  /** Of the address: the approval to which it leads. */
  private static final String ORDER = "order";

  private final ReadersApprovals reader;
  private final Approvals approvals;
  private final StandingInNote standingIn;
  private final OutcomeNote outcome = new OutcomeNote();
  private final WaitingApprovals waiting;
  private final DecidedApprovals decided;
  private final Sheets sheets = new Sheets();
  private final Tab waitingTab = new Tab();
  private final Tab decidedTab = new Tab(getTranslation("approval.decided"));

  ApprovalsView(
      ReadersApprovals reader,
      Approvals approvals,
      ApprovalService service,
      DecisionExport export,
      BatchOptions batches,
      Substitutes substitutes,
      CurrentUser signedIn,
      LiveUpdates live) {
    this.approvals = approvals;
    this.reader = reader;
    this.standingIn = new StandingInNote(substitutes, signedIn.name());
    this.waiting = new WaitingApprovals(reader, service, batches, signedIn);
    this.decided = new DecidedApprovals(reader, export);
    addClassNames("page", "page-full");
    sheets.add(waitingTab, waiting);
    sheets.add(decidedTab, decided);
    Button notices = new Button(getTranslation("approval.notices"), VaadinIcon.BELL_O.create());
    notices.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    notices.addClickListener(click -> new NoticesDialog().open());
    Button keys = new Button(getTranslation("approval.keys"), VaadinIcon.KEYBOARD_O.create());
    keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    ApprovalKeys.HELP.presses(keys);
    keys.addClickListener(click -> new KeysDialog().open());
    add(
        new PageHeader(getTranslation("approval.title")).withActions(notices, keys),
        standingIn,
        outcome,
        sheets);
    refresh();
    live.watch(this, ApprovalEvent.class::isInstance, this::refresh);
  }

  /** Leads to the card of an approval, or to its outcome if it waits no longer. */
  static String address(UUID approval) {
    return "approvals?" + ORDER + "=" + approval;
  }

  /** The approval to which an address leads, if it does. */
  static Optional<UUID> order(Location address) {
    return address.getPath().equals("approvals")
        ? address.getQueryParameters().getSingleParameter(ORDER).flatMap(ApprovalsView::id)
        : Optional.empty();
  }

  /**
   * An address that asks for some of what was decided opens that list; one that asks for an
   * approval leads to it.
   */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    if (decided.set(asked)) {
      sheets.setSelectedTab(decidedTab);
    }
    outcome.clear();
    if (!asked.getParameters(ORDER).isEmpty()) {
      show(order(event.getLocation()));
    }
  }

  private void show(Optional<UUID> id) {
    if (id.filter(waiting::show).isPresent()) {
      sheets.setSelectedTab(waitingTab);
    } else {
      id.flatMap(reader.seen()::view).ifPresentOrElse(outcome::show, () -> refuse(id));
    }
  }

  private void refuse(Optional<UUID> id) {
    boolean isOthers = id.flatMap(approvals::view).isPresent();
    Notices.refused(
        getTranslation(
            "approval.result." + (isOthers ? DecisionResult.OTHER_GROUP : DecisionResult.UNKNOWN)));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("approval.title"));
  }

  private void refresh() {
    waitingTab.setLabel(getTranslation("approval.waiting", reader.seen().countPending()));
    standingIn.refresh();
    waiting.refresh();
    decided.refresh();
  }
}
