package app.gangway.audit.ui;

import app.gangway.audit.AuditEntries;
import app.gangway.audit.AuditExport;
import app.gangway.audit.AuditFilter;
import app.gangway.common.access.Role;
import app.gangway.ui.EmptyState;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;

/**
 * What people did, to search, filter and take along. Stands still while it is read: what comes in
 * is shown when something else is asked for.
 */
@Route("audit")
@Menu(title = "shell.menu.audit", order = 5, icon = "vaadin:book")
@RolesAllowed(Role.ADMIN)
public class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final AuditEntries entries;
  private final AuditExport export;
  private final AuditFilters filters = new AuditFilters(this::asked);
  private final AuditGrid grid;
  private final Span count = new Span();
  private final Anchor file = new Anchor();
  private final Div nothing = new Div();

  AuditView(AuditEntries entries, AuditExport export) {
    this.entries = entries;
    this.export = export;
    this.grid = new AuditGrid(entries);
    addClassNames("page", "page-full");

    Icon icon = VaadinIcon.DOWNLOAD_ALT.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    file.add(icon, new Span(getTranslation("audit.export")));
    file.addClassName("icon-link");
    file.setTitle(getTranslation("audit.export.hint"));
    PageHeader header = new PageHeader(getTranslation("audit.title")).withActions(file);
    count.addClassName("secondary");
    header.setBeside(count);
    add(header, filters, grid, nothing);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("audit.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.set(event.getLocation().getQueryParameters());
    apply();
  }

  /** The address follows what is asked, so that it can be shared and gone back to. */
  private void asked() {
    Location address = new Location("audit", filters.parameters());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    apply();
  }

  private void apply() {
    AuditFilter filter = filters.filter();
    grid.setFilter(filter);
    file.setHref(download(filter));
    long found = entries.count(filter.toSpecification());
    count.setText(Numbers.text(found));
    grid.setVisible(found > 0);
    file.setVisible(found > 0);
    nothing.setVisible(found == 0);
    if (found == 0) {
      nothing.removeAll();
      nothing.add(entries.count() == 0 ? noEntry() : noMatch());
    }
  }

  /** Sent as it is read: a file of any length needs no room here. */
  private DownloadHandler download(AuditFilter filter) {
    return event -> {
      event.setFileName("gangway-audit-log.csv");
      event.setContentType("text/csv");
      export.write(filter, event.getOutputStream());
    };
  }

  private EmptyState noEntry() {
    return new EmptyState(
        VaadinIcon.BOOK, getTranslation("audit.empty"), getTranslation("audit.empty.hint"));
  }

  private EmptyState noMatch() {
    Button clear =
        new Button(
            getTranslation("audit.showAll"),
            click -> getUI().ifPresent(ui -> ui.navigate(AuditView.class)));
    return new EmptyState(
        VaadinIcon.SEARCH,
        getTranslation("audit.noMatch"),
        getTranslation("audit.noMatch.hint"),
        clear);
  }
}
