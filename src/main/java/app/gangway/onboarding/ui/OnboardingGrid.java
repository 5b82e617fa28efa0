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
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Onboardings as a lazy list: only what is in view is read; on a phone each is a card. */
public class OnboardingGrid extends Composite<Div> {

  private final Onboardings onboardings;
  private final Grid<Onboarding> grid = new Grid<>();
  private final Grid.Column<Onboarding> submitted;
  private final OnboardingCells cells;
  private final Ticks ticks;
  private final TickedBar bar;
  private OnboardingFilter filter = OnboardingFilter.ALL;

  public OnboardingGrid(Onboardings onboardings, TickedBars bars) {
    this.onboardings = onboardings;
    this.cells = new OnboardingCells(onboardings);
    this.ticks = new Ticks(grid, this::matching, this::showTicked);
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
        .setFlexGrow(3);
    grid.addColumn(cells.renderer(OnboardingCells.ROLE))
        .setHeader(getTranslation("newhire.role"))
        .setSortProperty("hire.role");
    grid.addColumn(o -> Dates.text(o.hire().startDate()))
        .setHeader(getTranslation("onboarding.column.starts"))
        .setSortProperty("hire.startDate");
    grid.addColumn(cells.renderer(OnboardingCells.STATUS))
        .setHeader(getTranslation("onboarding.column.status"))
        .setSortProperty("status")
        .setWidth("210px");
    grid.addColumn(cells.renderer(OnboardingCells.PROGRESS))
        .setHeader(getTranslation("onboarding.column.progress"));
    submitted =
        grid.addColumn(cells.renderer(OnboardingCells.SUBMITTED))
            .setHeader(getTranslation("onboarding.column.submitted"))
            .setSortProperty("submittedAt")
            .setWidth("160px");
    grid.sort(List.of(new GridSortOrder<>(submitted, SortDirection.DESCENDING)));
    grid.setItems(new CallbackDataProvider<>(this::fetch, this::count, Onboarding::id));
    getContent().add(grid, bar, new ResponsiveCards(grid, card).keeping(tick));
  }

  /** In the order of their batch, with their rows: those who came together came at one time. */
  public void showRows() {
    cells.showRows();
    grid.removeColumn(submitted);
    Grid.Column<Onboarding> row =
        grid.addColumn(cells.renderer(OnboardingCells.ROW))
            .setHeader(translate("batch.row.title"))
            .setSortProperty("batchRow")
            .setWidth("90px")
            .setFlexGrow(0);
    List<Grid.Column<Onboarding>> columns = new ArrayList<>(grid.getColumns());
    columns.remove(row);
    columns.add(1, row);
    grid.setColumnOrder(columns);
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

  Ticks ticks() {
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
