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
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Onboardings as a lazy list: only what is in view is read; on a phone each is a card. */
public class OnboardingGrid extends Composite<Div> {

  private final Onboardings onboardings;
  private final Grid<Onboarding> grid = new Grid<>();
  private final Map<ListColumn, Grid.Column<Onboarding>> columns = new EnumMap<>(ListColumn.class);
  private final ResponsiveCards cards;
  private final OnboardingCells cells;
  private final Ticks<Onboarding> ticks;
  private final TickedBar bar;
  private OnboardingFilter filter = OnboardingFilter.ALL;

  public OnboardingGrid(Onboardings onboardings, TickedBars bars) {
    this.onboardings = onboardings;
    this.cells = new OnboardingCells(onboardings);
    this.ticks =
        new Ticks<>(
            grid, Onboarding::id, each -> each.hire().name(), this::matching, this::showTicked);
    this.bar = bars.bar(ticks);
    getContent().addClassName("grid-frame");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);

    grid.addClassName("opens");
    grid.addItemClickListener(this::open);

    Grid.Column<Onboarding> tick = ticks.addColumn();
    Grid.Column<Onboarding> card =
        grid.addColumn(cells.renderer(OnboardingCells.CARD))
            .setHeader(getTranslation("onboarding.column.onboarding"));
    grid.addColumn(cells.renderer(OnboardingCells.PERSON))
        .setHeader(getTranslation("newhire.name"))
        .setSortProperty("hire.name")
        .setWidth("140px")
        .setFlexGrow(3);
    column(ListColumn.ROLE, cells.renderer(OnboardingCells.ROLE)).setSortProperty("hire.role");
    column(ListColumn.DEPARTMENT, cells.renderer(OnboardingCells.DEPARTMENT))
        .setSortProperty("details.department");
    column(ListColumn.LOCATION, cells.renderer(OnboardingCells.LOCATION))
        .setSortProperty("details.location");
    column(ListColumn.STARTS, new TextRenderer<>(o -> Dates.text(o.hire().startDate())))
        .setSortProperty("hire.startDate")
        .setWidth("130px")
        .setFlexGrow(0);
    column(ListColumn.STATUS, cells.renderer(OnboardingCells.STATUS))
        .setSortProperty("status")
        .setWidth("210px");
    column(ListColumn.PROGRESS, cells.renderer(OnboardingCells.PROGRESS));
    Grid.Column<Onboarding> submitted =
        column(ListColumn.SUBMITTED, cells.renderer(OnboardingCells.SUBMITTED))
            .setSortProperty("submittedAt")
            .setWidth("160px")
            .setFlexGrow(0);
    grid.sort(List.of(new GridSortOrder<>(submitted, SortDirection.DESCENDING)));
    grid.setItems(new CallbackDataProvider<>(this::fetch, this::count, Onboarding::id));
    cards = new ResponsiveCards(grid, card).keeping(tick);
    getContent().add(grid, bar, cards);
    hide(ListColumn.named(Set.of()));
  }

  private Grid.Column<Onboarding> column(ListColumn column, Renderer<Onboarding> renderer) {
    Grid.Column<Onboarding> added =
        grid.addColumn(renderer).setHeader(getTranslation(column.title()));
    columns.put(column, added);
    return added;
  }

  /** Hides these columns and no others; on a phone, what they say. */
  void hide(Set<ListColumn> hidden) {
    cells.hide(hidden);
    cards.hide(
        columns.entrySet().stream()
            .filter(column -> hidden.contains(column.getKey()))
            .map(Map.Entry::getValue)
            .toList());
    grid.getDataProvider().refreshAll();
  }

  /** In the order of their batch, with their rows: those who came together came at one time. */
  public void showRows() {
    cells.showRows();
    grid.removeColumn(Objects.requireNonNull(columns.remove(ListColumn.SUBMITTED)));
    Grid.Column<Onboarding> row =
        grid.addColumn(cells.renderer(OnboardingCells.ROW))
            .setHeader(translate("batch.row.title"))
            .setSortProperty("batchRow")
            .setWidth("90px")
            .setFlexGrow(0);
    List<Grid.Column<Onboarding>> order = new ArrayList<>(grid.getColumns());
    order.remove(row);
    order.add(1, row);
    grid.setColumnOrder(order);
    grid.sort(List.of(new GridSortOrder<>(row, SortDirection.ASCENDING)));
  }

  /** Shows what passes the filter; what was ticked under another one is ticked no more. */
  public void setFilter(OnboardingFilter wanted) {
    if (!wanted.equals(filter)) {
      ticks.clear();
    }
    filter = wanted;
    refresh();
  }

  /** Reads again what is in view. */
  public void refresh() {
    grid.getDataProvider().refreshAll();
    bar.show();
  }

  Ticks<Onboarding> ticks() {
    return ticks;
  }

  private void showTicked() {
    bar.show();
  }

  private List<UUID> matching(int most) {
    return onboardings
        .findBy(filter.toSpecification(), found -> found.sortBy(Sort.by("id")).limit(most).all())
        .stream()
        .map(Onboarding::id)
        .toList();
  }

  private Stream<Onboarding> fetch(Query<Onboarding, Void> query) {
    // The id as the last word keeps pages apart where everything else is the same.
    Sort sort = VaadinSpringDataHelpers.toSpringDataSort(query).and(Sort.by("id"));
    PageRequest page = PageRequest.of(query.getPage(), query.getPageSize(), sort);
    List<Onboarding> found =
        onboardings
            .findBy(filter.toSpecification(), wanted -> wanted.sortBy(sort).slice(page))
            .getContent();
    cells.noteNotBegun(found);
    cells.noteToGo(found);
    return found.stream();
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
}
