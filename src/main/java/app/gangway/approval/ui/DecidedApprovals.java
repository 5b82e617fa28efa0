package app.gangway.approval.ui;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Moment;
import app.gangway.ui.ResponsiveCards;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;

/** What has been decided: who, when and why; the latest first. */
class DecidedApprovals extends Div {

  private final Approvals approvals;
  private final Grid<ApprovalView> grid = new Grid<>();
  private final EmptyState nothing =
      new EmptyState(
          VaadinIcon.CLOCK,
          "Nothing has been decided yet",
          "Decisions stay here, with who made them, when and why.");

  DecidedApprovals(Approvals approvals) {
    this.approvals = approvals;
    addClassName("grid-frame");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    Grid.Column<ApprovalView> card =
        grid.addComponentColumn(DecidedApprovals::card).setHeader("Decision");
    grid.addComponentColumn(DecidedApprovals::person).setHeader("Name").setFlexGrow(2);
    grid.addComponentColumn(a -> ApprovalTones.badge(a.status())).setHeader("Decision");
    grid.addColumn(ApprovalView::decidedBy).setHeader("By");
    grid.addComponentColumn(DecidedApprovals::when).setHeader("When");
    grid.addColumn(a -> a.remark() == null ? "" : a.remark()).setHeader("Comment").setFlexGrow(2);
    grid.setItems(
        DataProvider.fromCallbacks(
            query -> approvals.decided(VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
            query -> Math.toIntExact(approvals.countDecided())));
    add(grid, nothing, new ResponsiveCards(grid, card));
  }

  void refresh() {
    boolean any = approvals.countDecided() > 0;
    grid.setVisible(any);
    nothing.setVisible(!any);
    grid.getDataProvider().refreshAll();
  }

  private static Component person(ApprovalView approval) {
    Span role = new Span(approval.hire().role());
    role.addClassName("secondary");
    Div person =
        new Div(new Anchor("onboardings/" + approval.onboardingId(), approval.hire().name()), role);
    person.addClassName("person");
    return person;
  }

  private static Component when(ApprovalView approval) {
    return approval.decidedAt() == null ? new Span() : new Moment(approval.decidedAt());
  }

  private static Component card(ApprovalView approval) {
    Span by = new Span("by " + approval.decidedBy());
    by.addClassName("secondary");
    Div line = new Div(ApprovalTones.badge(approval.status()), by, when(approval));
    line.addClassName("badges");
    Div card = new Div(person(approval), line);
    if (approval.remark() != null && !approval.remark().isBlank()) {
      card.add(new Span(approval.remark()));
    }
    card.addClassName("grid-card");
    return card;
  }
}
