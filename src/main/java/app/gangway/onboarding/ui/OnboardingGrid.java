package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.ui.ResponsiveCards;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.ItemClickEvent;
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
      "<div class='person'><a href='onboardings/${item.id}' router-link>"
          + "<bdi>${item.name}</bdi></a>"
          + "<span class='secondary'><bdi>${item.email}</bdi></span></div>";
  private static final String STATUS =
      "<div class='badges'><span class='badge ${item.tone}'>"
          + "<vaadin-icon icon='${item.icon}' aria-hidden='true'></vaadin-icon>"
          + "<span>${item.status}</span></span>"
          + "<span class='badge tone-declined' ?hidden=${!item.declined}>"
          + "<vaadin-icon icon='vaadin:ban' aria-hidden='true'></vaadin-icon>"
          + "<span>${item.declined}</span></span></div>";
  private static final String PROGRESS =
      "<div class='progress'><span>${item.progress}</span>"
          + "<vaadin-progress-bar class='${item.tone}' max=${item.total} value=${item.settled}"
          + " aria-label=${item.settledOf}></vaadin-progress-bar></div>";
  private static final String CARD =
      "<div class='grid-card'>"
          + PERSON
          + "<span class='secondary'><bdi>${item.role}</bdi> · ${item.startsOn}</span>"
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

    grid.addClassName("opens");
    grid.addItemClickListener(this::open);

    Grid.Column<Onboarding> card =
        grid.addColumn(renderer(CARD)).setHeader(getTranslation("onboarding.column.onboarding"));
    name =
        grid.addColumn(renderer(PERSON))
            .setHeader(getTranslation("newhire.name"))
            .setSortProperty("hire.name")
            .setFlexGrow(3);
    grid.addColumn(renderer("<bdi>${item.role}</bdi>")).setHeader(getTranslation("newhire.role")).setSortProperty("hire.role");
    grid.addColumn(o -> Dates.text(o.hire().startDate()))
        .setHeader(getTranslation("onboarding.column.starts"))
        .setSortProperty("hire.startDate");
    grid.addColumn(renderer(STATUS))
        .setHeader(getTranslation("onboarding.column.status"))
        .setSortProperty("status")
        .setWidth("210px");
    grid.addColumn(renderer(PROGRESS)).setHeader(getTranslation("onboarding.column.progress"));
    Grid.Column<Onboarding> submitted =
        grid.addColumn(renderer("<gw-moment at='${item.submitted}'></gw-moment>"))
            .setHeader(getTranslation("onboarding.column.submitted"))
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

  /** A click anywhere in a row opens it; one that asks the browser for a new tab is its link's. */
  private void open(ItemClickEvent<Onboarding> click) {
    if (!click.isCtrlKey() && !click.isMetaKey() && !click.isShiftKey()) {
      UI.getCurrent().navigate(OnboardingView.class, click.getItem().id().toString());
    }
  }

  private static String startsOn(Onboarding onboarding) {
    return translate("onboarding.startsOn", Dates.text(onboarding.hire().startDate()));
  }

  /** Rendered in the browser: a hundred rows as components would be thousands of objects here. */
  private static LitRenderer<Onboarding> renderer(String template) {
    return LitRenderer.<Onboarding>of(template)
        .withProperty("id", o -> o.id().toString())
        .withProperty("name", o -> o.hire().name())
        .withProperty("email", o -> o.hire().email())
        .withProperty("role", o -> o.hire().role())
        .withProperty("startsOn", OnboardingGrid::startsOn)
        .withProperty("tone", o -> Tones.of(o).cssClass())
        .withProperty("icon", o -> Tones.of(o).iconName())
        .withProperty("status", Tones::word)
        .withProperty("declined", o -> o.orderDeclined() ? Tones.orderDeclined() : "")
        .withProperty("progress", o -> translate("onboarding.progress", o.settled(), o.total()))
        .withProperty("settledOf", o -> translate("onboarding.settled", o.settled(), o.total()))
        .withProperty("settled", Onboarding::settled)
        .withProperty("total", Onboarding::total)
        .withProperty("submitted", o -> o.submittedAt().toString());
  }
}
