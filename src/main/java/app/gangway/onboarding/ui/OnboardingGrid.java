package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.ui.ResponsiveCards;
import app.gangway.ui.Tone;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
  private static final String ROW = "<span class='secondary'>${item.row}</span>";
  private static final String CARD =
      "<div class='grid-card'>"
          + "<span class='secondary' ?hidden=${!item.row}>${item.rowOf}</span>"
          + PERSON
          + "<span class='secondary'><bdi>${item.role}</bdi> · ${item.startsOn}</span>"
          + STATUS
          + PROGRESS
          + "</div>";

  private final Onboardings onboardings;
  private final Grid<Onboarding> grid = new Grid<>();
  private final Grid.Column<Onboarding> submitted;
  private final Set<UUID> notBegun = new HashSet<>();
  private boolean numbered;
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
    grid.addColumn(renderer(PERSON))
        .setHeader(getTranslation("newhire.name"))
        .setSortProperty("hire.name")
        .setFlexGrow(3);
    grid.addColumn(renderer("<bdi>${item.role}</bdi>"))
        .setHeader(getTranslation("newhire.role"))
        .setSortProperty("hire.role");
    grid.addColumn(o -> Dates.text(o.hire().startDate()))
        .setHeader(getTranslation("onboarding.column.starts"))
        .setSortProperty("hire.startDate");
    grid.addColumn(renderer(STATUS))
        .setHeader(getTranslation("onboarding.column.status"))
        .setSortProperty("status")
        .setWidth("210px");
    grid.addColumn(renderer(PROGRESS)).setHeader(getTranslation("onboarding.column.progress"));
    submitted =
        grid.addColumn(renderer("<gw-moment at='${item.submitted}'></gw-moment>"))
            .setHeader(getTranslation("onboarding.column.submitted"))
            .setSortProperty("submittedAt")
            .setWidth("160px");
    grid.sort(List.of(new GridSortOrder<>(submitted, SortDirection.DESCENDING)));
    grid.setItems(DataProvider.fromCallbacks(this::fetch, this::count));
    getContent().add(grid, new ResponsiveCards(grid, card));
  }

  /** In the order of their batch, with their rows: those who came together came at one time. */
  public void showRows() {
    numbered = true;
    grid.removeColumn(submitted);
    Grid.Column<Onboarding> row =
        grid.addColumn(renderer(ROW))
            .setHeader(translate("batch.row.title"))
            .setSortProperty("batchRow")
            .setWidth("90px")
            .setFlexGrow(0);
    List<Grid.Column<Onboarding>> columns = new ArrayList<>(grid.getColumns());
    columns.remove(row);
    columns.add(0, row);
    grid.setColumnOrder(columns);
    grid.sort(List.of(new GridSortOrder<>(row, SortDirection.ASCENDING)));
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
    List<Onboarding> found =
        onboardings
            .findBy(filter.toSpecification(), wanted -> wanted.sortBy(sort).slice(page))
            .getContent();
    noteNotBegun(found);
    return found.stream();
  }

  /** Only of those in view it is asked, and only where it may be. */
  private void noteNotBegun(List<Onboarding> found) {
    found.forEach(each -> notBegun.remove(each.id()));
    List<UUID> asked =
        found.stream()
            .filter(each -> each.status() == OnboardingStatus.RUNNING && !each.suspended())
            .filter(each -> each.settled() == 0)
            .map(Onboarding::id)
            .toList();
    if (!asked.isEmpty()) {
      notBegun.addAll(onboardings.notBegun(asked));
    }
  }

  private Tone tone(Onboarding onboarding) {
    return notBegun.contains(onboarding.id()) ? Tone.QUEUED : Tones.of(onboarding);
  }

  private String word(Onboarding onboarding) {
    return notBegun.contains(onboarding.id()) ? translate("batch.queued") : Tones.word(onboarding);
  }

  /** In these words; empty where rows do not matter, or are not known. */
  private String row(Onboarding onboarding, String words) {
    return numbered ? onboarding.batchRow().map(row -> translate(words, row)).orElse("") : "";
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
  private LitRenderer<Onboarding> renderer(String template) {
    return LitRenderer.<Onboarding>of(template)
        .withProperty("id", o -> o.id().toString())
        .withProperty("name", o -> o.hire().name())
        .withProperty("email", o -> o.hire().email())
        .withProperty("role", o -> o.hire().role())
        .withProperty("startsOn", OnboardingGrid::startsOn)
        .withProperty("tone", o -> tone(o).cssClass())
        .withProperty("icon", o -> tone(o).iconName())
        .withProperty("status", this::word)
        .withProperty("row", o -> row(o, "batch.row.number"))
        .withProperty("rowOf", o -> row(o, "batch.row.text"))
        .withProperty("declined", o -> o.orderDeclined() ? Tones.orderDeclined() : "")
        .withProperty("progress", o -> translate("onboarding.progress", o.settled(), o.total()))
        .withProperty("settledOf", o -> translate("onboarding.settled", o.settled(), o.total()))
        .withProperty("settled", Onboarding::settled)
        .withProperty("total", Onboarding::total)
        .withProperty("submitted", o -> o.submittedAt().toString());
  }
}
