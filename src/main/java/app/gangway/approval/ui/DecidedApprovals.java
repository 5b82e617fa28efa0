package app.gangway.approval.ui;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecisionExport;
import app.gangway.approval.ReadersApprovals;
import app.gangway.ui.Bdi;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Moment;
import app.gangway.ui.ResponsiveCards;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;

/** What has been decided: who, when and why; the latest first. */
class DecidedApprovals extends Div {

  private final ReadersApprovals reader;
  private final Grid<ApprovalView> grid = new Grid<>();
  private final EmptyState nothing =
      new EmptyState(
          VaadinIcon.CLOCK,
          getTranslation("approval.decided.none"),
          getTranslation("approval.decided.none.hint"));
  private final DecidedFilters filters = new DecidedFilters(this::asked);
  private final EmptyState noMatch =
      new EmptyState(
          VaadinIcon.SEARCH,
          getTranslation("approval.decided.noMatch"),
          getTranslation("approval.decided.noMatch.hint"),
          new Button(getTranslation("approval.decided.showAll"), click -> filters.showAll()));
  private final Div bar;

  DecidedApprovals(ReadersApprovals reader, DecisionExport export) {
    this.reader = reader;
    this.bar = new Div(filters, download(export));
    bar.addClassName("filter-bar");
    addClassName("grid-frame");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    String decision = getTranslation("approval.column.decision");
    Grid.Column<ApprovalView> card = grid.addComponentColumn(this::card).setHeader(decision);
    grid.addComponentColumn(DecidedApprovals::person)
        .setHeader(getTranslation("newhire.name"))
        .setFlexGrow(2);
    // As wide as its longest word is in any language.
    grid.addComponentColumn(a -> ApprovalTones.badge(a.status()))
        .setHeader(decision)
        .setWidth("240px")
        .setFlexGrow(0);
    grid.addComponentColumn(DecidedApprovals::decider)
        .setHeader(getTranslation("approval.column.by"));
    grid.addComponentColumn(DecidedApprovals::when)
        .setHeader(getTranslation("approval.column.when"));
    grid.addComponentColumn(a -> new Bdi(a.remark() == null ? "" : a.remark()))
        .setHeader(getTranslation("approval.column.comment"))
        .setFlexGrow(2);
    grid.setItems(
        DataProvider.fromCallbacks(
            query ->
                reader
                    .seen()
                    .decided(filters.filter(), VaadinSpringDataHelpers.toSpringPageRequest(query))
                    .stream(),
            query -> Math.toIntExact(reader.seen().countDecided(filters.filter()))));
    add(bar, grid, nothing, noMatch, new ResponsiveCards(grid, card));
  }

  void refresh() {
    Approvals approvals = reader.seen();
    boolean any = approvals.countDecided() > 0;
    boolean found = any && approvals.countDecided(filters.filter()) > 0;
    bar.setVisible(any);
    grid.setVisible(found);
    nothing.setVisible(!any);
    noMatch.setVisible(any && !found);
    grid.getDataProvider().refreshAll();
  }

  /** Takes over what an address asks for; answers whether it asks for something. */
  boolean set(QueryParameters asked) {
    filters.set(asked);
    refresh();
    return !filters.parameters().getParameters().isEmpty();
  }

  /** The address follows what is asked, so that it can be shared and gone back to. */
  private void asked() {
    Location address = new Location("approvals", filters.parameters());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    refresh();
  }

  /** What is shown, sent as it is read. */
  private Anchor download(DecisionExport export) {
    DownloadHandler file =
        event -> {
          event.setFileName("gangway-decisions.csv");
          event.setContentType("text/csv");
          export.write(filters.filter(), event.getOutputStream());
        };
    Anchor link = new Anchor(file, getTranslation("approval.decided.export"));
    link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
    link.addClassName("icon-link");
    link.setTitle(getTranslation("approval.decided.export.hint"));
    return link;
  }

  private static String by(ApprovalView approval) {
    return approval.decidedBy() == null ? "" : ApprovalPeople.decidedBy(approval);
  }

  private static Component person(ApprovalView approval) {
    Span role = new Span(new Bdi(approval.hire().role()));
    role.addClassName("secondary");
    Div person =
        new Div(
            new Anchor("onboardings/" + approval.onboardingId(), new Bdi(approval.hire().name())),
            role);
    person.addClassName("person");
    return person;
  }

  private static Component decider(ApprovalView approval) {
    Div decider = new Div(new Bdi(by(approval)));
    ApprovalTones.via(approval).ifPresent(decider::add);
    decider.addClassName("person");
    return decider;
  }

  private static Component when(ApprovalView approval) {
    return approval.decidedAt() == null ? new Span() : new Moment(approval.decidedAt());
  }

  private Component card(ApprovalView approval) {
    Span by = new Span(getTranslation("approval.by", by(approval)));
    by.addClassName("secondary");
    Div line = new Div(ApprovalTones.badge(approval.status()), by);
    ApprovalTones.via(approval).ifPresent(line::add);
    line.add(when(approval));
    line.addClassName("badges");
    Div card = new Div(person(approval), line);
    if (approval.remark() != null && !approval.remark().isBlank()) {
      card.add(new Bdi(approval.remark()));
    }
    card.addClassName("grid-card");
    return card;
  }
}
