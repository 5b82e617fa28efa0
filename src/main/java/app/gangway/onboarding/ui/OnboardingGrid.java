package app.gangway.onboarding.ui;

import app.gangway.common.newhire.StartDates;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.ui.ResponsiveCards;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Onboardings as a lazy list: only what is in view is read; on a phone each is a card. */
public class OnboardingGrid extends Composite<Div> {

  private static final String PERSON =
      "<div class='person'><a href='onboardings/${item.id}' router-link>${item.name}</a>"
          + "<span class='secondary'>${item.email}</span></div>";
  private static final String STATUS =
      "<div class='badges'><span class='badge ${item.tone}'>"
          + "<vaadin-icon icon='${item.icon}' aria-hidden='true'></vaadin-icon>"
          + "<span>${item.status}</span></span>"
          + "<span class='badge tone-declined' ?hidden=${!item.declined}>"
          + "<vaadin-icon icon='vaadin:ban' aria-hidden='true'></vaadin-icon>"
          + "<span>Order declined</span></span></div>";
  private static final String PROGRESS =
      "<div class='progress'><span>${item.settled}/${item.total}</span>"
          + "<vaadin-progress-bar class='${item.tone}' max=${item.total} value=${item.settled}"
          + " aria-label='${item.settled} of ${item.total} activities settled'>"
          + "</vaadin-progress-bar></div>";
  private static final String CARD =
      "<div class='grid-card'>"
          + PERSON
          + "<span class='secondary'>${item.role} · starts ${item.starts}</span>"
          + STATUS
          + PROGRESS
          + "</div>";

  private final Onboardings onboardings;
  private final Grid<Onboarding> grid = new Grid<>();
  private final Grid.Column<Onboarding> name;
  private OnboardingFilter filter = OnboardingFilter.ALL;

  public OnboardingGrid(Onboardings onboardings) {
    this.onboardings = onboardings;
    getContent().addClassName("grid-frame");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);

    Grid.Column<Onboarding> card = grid.addColumn(renderer(CARD)).setHeader("Onboarding");
    name =
        grid.addColumn(renderer(PERSON))
            .setHeader("Name")
            .setSortProperty("hire.name")
            .setFlexGrow(3);
    grid.addColumn(o -> o.hire().role()).setHeader("Role").setSortProperty("hire.role");
    grid.addColumn(o -> StartDates.format(o.hire().startDate()))
        .setHeader("Starts")
        .setSortProperty("hire.startDate");
    grid.addColumn(renderer(STATUS))
        .setHeader("Status")
        .setSortProperty("status")
        .setWidth("210px");
    grid.addColumn(renderer(PROGRESS)).setHeader("Progress");
    Grid.Column<Onboarding> submitted =
        grid.addColumn(renderer("<gw-moment at='${item.submitted}'></gw-moment>"))
            .setHeader("Submitted")
            .setSortProperty("submittedAt")
            .setWidth("160px");
    grid.sort(List.of(new GridSortOrder<>(submitted, SortDirection.DESCENDING)));
    grid.setItems(DataProvider.fromCallbacks(this::fetch, this::count));
    getContent().add(grid, new ResponsiveCards(grid, card));
  }

  /** By name instead of the latest first: of those who came together all came at one time. */
  public void sortByName() {
    grid.sort(List.of(new GridSortOrder<>(name, SortDirection.ASCENDING)));
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

  /** Rendered in the browser: a hundred rows as components would be thousands of objects here. */
  private static LitRenderer<Onboarding> renderer(String template) {
    return LitRenderer.<Onboarding>of(template)
        .withProperty("id", o -> o.id().toString())
        .withProperty("name", o -> o.hire().name())
        .withProperty("email", o -> o.hire().email())
        .withProperty("role", o -> o.hire().role())
        .withProperty("starts", o -> StartDates.format(o.hire().startDate()))
        .withProperty("tone", o -> Tones.of(o).cssClass())
        .withProperty("icon", o -> Tones.of(o).iconName())
        .withProperty("status", Tones::word)
        .withProperty("declined", Onboarding::orderDeclined)
        .withProperty("settled", Onboarding::settled)
        .withProperty("total", Onboarding::total)
        .withProperty("submitted", o -> o.submittedAt().toString());
  }
}
