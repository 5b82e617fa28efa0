package app.gangway.onboarding.ui;

import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.filters.SavedFilters;
import app.gangway.onboarding.query.OnboardingExport;
import app.gangway.security.CurrentUser;
import app.gangway.ui.ColumnMemory;
import app.gangway.ui.EmptyState;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** All onboardings, to search and filter; what is asked for stands in the address. */
@Route("onboardings")
@Menu(title = "shell.menu.onboardings", order = 1, icon = "vaadin:users")
@RolesAllowed(Role.HR)
public class OnboardingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final Onboardings onboardings;
  private final OnboardingFilters filters;
  private final OnboardingGrid grid;
  private final SavedFiltersMenu saved;
  private final Anchor file;
  private final Span count = new Span();
  private final Div nothing = new Div();

  /** What a download of this moment holds, which does not wait for the page. */
  private volatile OnboardingFilter shown = OnboardingFilter.ALL;

  OnboardingsView(
      Onboardings onboardings,
      BatchOptions batches,
      Roles roles,
      UsedDetails details,
      OnboardingExport export,
      TickedBars bars,
      ColumnMemory columns,
      SavedFilters savedFilters,
      CurrentUser signedIn,
      Clock clock,
      LiveUpdates live) {
    this.onboardings = onboardings;
    this.filters = new OnboardingFilters(roles, details, batches, clock, this::asked);
    this.grid = new OnboardingGrid(onboardings, bars);
    this.file = download(export);
    this.saved = new SavedFiltersMenu(savedFilters, signedIn, filters::parameters);
    addClassNames("page", "page-full");

    Button add = new Button(getTranslation("onboarding.new.title"), VaadinIcon.PLUS.create());
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(NewOnboardingView.class)));
    PageHeader header =
        new PageHeader(getTranslation("onboarding.list.title"))
            .withActions(saved, new ColumnsMenu(columns, grid::hide), file, add);
    count.addClassName("secondary");
    header.setBeside(count);

    add(header, filters, grid, nothing);
    live.watch(this, OnboardingEvent.Changed.class::isInstance, this::refresh);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("onboarding.list.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.set(event.getLocation().getQueryParameters());
    saved.close();
    apply();
  }

  /** The address follows what is asked, so that it can be shared and gone back to. */
  private void asked() {
    Location address = new Location("onboardings", filters.parameters());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    apply();
  }

  private void apply() {
    shown = filters.filter();
    grid.setFilter(shown);
    showCount();
  }

  private void refresh() {
    grid.refresh();
    showCount();
  }

  private void showCount() {
    long found = onboardings.count(shown.toSpecification());
    count.setText(getTranslation("onboarding.list.count", found));
    grid.setVisible(found > 0);
    file.setVisible(found > 0);
    nothing.setVisible(found == 0);
    if (found == 0) {
      nothing.removeAll();
      nothing.add(onboardings.count() == 0 ? firstSteps() : noMatch());
    }
  }

  private Anchor download(OnboardingExport export) {
    DownloadHandler handler =
        event -> {
          event.setFileName("gangway-onboardings.csv");
          event.setContentType("text/csv");
          export.write(shown, event.getOutputStream());
        };
    Anchor link = new Anchor(handler, getTranslation("onboarding.list.export"));
    link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
    link.addClassName("icon-link");
    link.setTitle(getTranslation("onboarding.list.export.hint"));
    return link;
  }

  private EmptyState firstSteps() {
    return new EmptyState(
        VaadinIcon.USERS,
        getTranslation("onboarding.list.empty"),
        getTranslation("onboarding.list.empty.hint"),
        new RouterLink(getTranslation("onboarding.new.title"), NewOnboardingView.class));
  }

  private EmptyState noMatch() {
    Button clear =
        new Button(
            getTranslation("onboarding.list.showAll"),
            click -> getUI().ifPresent(ui -> ui.navigate(OnboardingsView.class)));
    return new EmptyState(
        VaadinIcon.SEARCH,
        getTranslation("onboarding.list.noMatch"),
        getTranslation("onboarding.list.noMatch.hint"),
        clear);
  }
}
