package app.gangway.onboarding.ui;

import app.gangway.newhire.StartDates;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.ui.Badge;
import app.gangway.ui.Moment;
import app.gangway.ui.Narrow;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Onboardings as a lazy list: only what is in view is read; on a phone each is a card. */
public class OnboardingGrid extends Composite<Div> {

  private final Onboardings onboardings;
  private final Grid<Onboarding> grid = new Grid<>();
  private final Grid.Column<Onboarding> card;
  private OnboardingFilter filter = OnboardingFilter.ALL;

  public OnboardingGrid(Onboardings onboardings) {
    this.onboardings = onboardings;
    getContent().addClassName("grid-frame");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setMultiSort(false);

    card = grid.addComponentColumn(OnboardingGrid::card).setHeader("Onboarding");
    grid.addComponentColumn(OnboardingGrid::person)
        .setHeader("Name")
        .setSortProperty("hire.name")
        .setFlexGrow(3);
    grid.addColumn(o -> o.hire().role()).setHeader("Role").setSortProperty("hire.role");
    grid.addColumn(o -> StartDates.format(o.hire().startDate()))
        .setHeader("Starts")
        .setSortProperty("hire.startDate")
        .setAutoWidth(true);
    grid.addComponentColumn(OnboardingGrid::status)
        .setHeader("Status")
        .setSortProperty("status")
        .setFlexGrow(2);
    grid.addComponentColumn(OnboardingGrid::progress).setHeader("Progress");
    Grid.Column<Onboarding> submitted =
        grid.addComponentColumn(o -> new Moment(o.submittedAt()))
            .setHeader("Submitted")
            .setSortProperty("submittedAt");
    grid.sort(List.of(new GridSortOrder<>(submitted, SortDirection.DESCENDING)));
    grid.setItems(DataProvider.fromCallbacks(this::fetch, this::count));
    getContent().add(grid, new Narrow(this::showAsCards));
    showAsCards(false);
  }

  /** Shows what passes the filter. */
  public void setFilter(OnboardingFilter wanted) {
    filter = wanted;
    refresh();
  }

  /** Reads again what is in view. */
  public void refresh() {
    grid.getDataProvider().refreshAll();
  }

  private Stream<Onboarding> fetch(Query<Onboarding, Void> query) {
    // The id as the last word keeps pages apart where everything else is the same.
    Sort sort = VaadinSpringDataHelpers.toSpringDataSort(query).and(Sort.by("id"));
    PageRequest page = PageRequest.of(query.getPage(), query.getPageSize(), sort);
    return onboardings
        .findBy(filter.toSpecification(), found -> found.sortBy(sort).slice(page))
        .stream();
  }

  private int count(Query<Onboarding, Void> query) {
    return Math.toIntExact(onboardings.count(filter.toSpecification()));
  }

  private void showAsCards(boolean narrow) {
    grid.getColumns().forEach(column -> column.setVisible((column == card) == narrow));
  }

  private static Component person(Onboarding onboarding) {
    RouterLink name =
        new RouterLink(onboarding.hire().name(), OnboardingView.class, onboarding.id().toString());
    Span email = new Span(onboarding.hire().email());
    email.addClassName("secondary");
    Div person = new Div(name, email);
    person.addClassName("person");
    return person;
  }

  private static Component status(Onboarding onboarding) {
    Div badges = new Div(Tones.badge(onboarding));
    badges.addClassName("badges");
    if (onboarding.declined() > 0 && onboarding.status() == OnboardingStatus.COMPLETED) {
      badges.add(new Badge(Tone.DECLINED, "Order declined"));
    }
    return badges;
  }

  private static Component progress(Onboarding onboarding) {
    ProgressBar bar = new ProgressBar(0, onboarding.total(), onboarding.settled());
    String text = "%d/%d".formatted(onboarding.settled(), onboarding.total());
    bar.getElement().setAttribute("aria-label", text + " activities settled");
    bar.addClassName(Tones.of(onboarding.status()).cssClass());
    Div progress = new Div(new Span(text), bar);
    progress.addClassName("progress");
    return progress;
  }

  private static Component card(Onboarding onboarding) {
    Span facts =
        new Span(
            onboarding.hire().role()
                + " · starts "
                + StartDates.format(onboarding.hire().startDate()));
    facts.addClassName("secondary");
    Div card = new Div(person(onboarding), facts, status(onboarding), progress(onboarding));
    card.addClassName("grid-card");
    return card;
  }
}
