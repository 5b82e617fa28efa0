package app.gangway.imports.ui;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.RowProblem;
import app.gangway.ui.Bdi;
import app.gangway.ui.Focus;
import app.gangway.ui.ResponsiveCards;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is wrong, or worth a look, row by row; thousands stay readable by a filter. */
class ProblemTable extends Div {

  private static final int SHORT = 10;

  private final ProblemTexts texts = new ProblemTexts();
  private final Grid<RowProblem> grid = new Grid<>();
  private final Grid.Column<RowProblem> card;
  private final List<RowProblem> items;
  private final Map<Cell, RowProblem> known = new HashMap<>();
  private final GridListDataView<RowProblem> view;

  /** What a problem is about; a row itself where there is no column. */
  record Cell(int row, @Nullable String column) {}

  ProblemTable(List<RowProblem> problems) {
    this(problems, null, null);
  }

  /**
   * @param found what stands in the column of what was found; null for its text
   * @param all of a problem, for narrow windows; null for a sentence
   */
  ProblemTable(
      List<RowProblem> problems,
      @Nullable SerializableFunction<RowProblem, Component> found,
      @Nullable SerializableFunction<RowProblem, Component> all) {
    items = new ArrayList<>(problems);
    addClassName("stack");
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addColumn(problem -> FileTexts.row(problem.row()))
        .setHeader(getTranslation("import.table.row"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addComponentColumn(problem -> new Bdi(texts.column(problem)))
        .setHeader(getTranslation("import.table.column"))
        .setFlexGrow(1);
    grid.addComponentColumn(texts::expected)
        .setHeader(getTranslation("import.table.expected"))
        .setFlexGrow(3);
    grid.addComponentColumn(found == null ? each -> new Bdi(texts.found(each)) : found::apply)
        .setKey("found")
        .setHeader(getTranslation("import.table.found"))
        .setFlexGrow(3);
    card =
        (all == null ? grid.addColumn(texts::line) : grid.addComponentColumn(all::apply))
            .setHeader(getTranslation("import.table.problem"));
    view = grid.setItems(items);
    view.setIdentifierProvider(ProblemTable::cell);
    grid.setAllRowsVisible(problems.size() <= SHORT);
    if (problems.size() > SHORT) {
      add(filters(problems));
    }
    add(grid, new ResponsiveCards(grid, card));
  }

  static Cell cell(RowProblem problem) {
    return new Cell(problem.row(), problem.column());
  }

  /** Others in their place; the same cells keep their components. */
  void show(List<RowProblem> problems) {
    items.clear();
    items.addAll(problems);
    known.clear();
    view.refreshAll();
    grid.setAllRowsVisible(problems.size() <= SHORT);
  }

  /** What is wrong with a cell. */
  Optional<RowProblem> find(Cell cell) {
    if (known.isEmpty()) {
      items.forEach(problem -> known.put(cell(problem), problem));
    }
    return Optional.ofNullable(known.get(cell));
  }

  /** What opens below a row on demand. */
  void setDetails(SerializableFunction<RowProblem, Component> details) {
    grid.setItemDetailsRenderer(new ComponentRenderer<>(details));
    grid.setDetailsVisibleOnClick(false);
  }

  void toggleDetails(RowProblem problem) {
    grid.setDetailsVisible(problem, !grid.isDetailsVisible(problem));
  }

  /** Where a problem stands among those that the filters let through, counted from 0. */
  int place(RowProblem problem) {
    return view.getItems().map(ProblemTable::cell).toList().indexOf(cell(problem));
  }

  /** Where the first problem of the row stands that is about one of these fields, or itself. */
  int place(int row, Set<NewHireField> fields) {
    List<RowProblem> shown = view.getItems().toList();
    return IntStream.range(0, shown.size())
        .filter(i -> shown.get(i).row() == row)
        .filter(
            i ->
                shown.get(i).column() == null
                    || fields.stream().anyMatch(f -> f.column().equals(shown.get(i).column())))
        .findFirst()
        .orElse(0);
  }

  /**
   * Moves the focus to the problem at this place, or to the last one; to the table without any.
   *
   * @param part the component of a problem that takes it, in a narrow window or a wide one
   */
  void focus(int place, BiFunction<RowProblem, Boolean, Component> part) {
    List<RowProblem> shown = view.getItems().toList();
    if (shown.isEmpty()) {
      Focus.on(this);
      return;
    }
    int reached = Math.max(0, Math.min(place, shown.size() - 1));
    if (!grid.isAllRowsVisible()) {
      grid.scrollToIndex(Math.max(0, reached - 1));
    }
    Focus.on(part.apply(shown.get(reached), card.isVisible()));
  }

  private Div filters(List<RowProblem> problems) {
    TextField search = new TextField();
    search.setPlaceholder(getTranslation("import.search"));
    search.setAriaLabel(getTranslation("import.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addClassName("search");
    Select<String> column = new Select<>();
    column.setItems(
        problems.stream().map(texts::column).filter(name -> !name.isEmpty()).distinct().toList());
    column.setPlaceholder(getTranslation("import.search.anyColumn"));
    column.setAriaLabel(getTranslation("import.table.column"));
    column.setEmptySelectionAllowed(true);
    column.setEmptySelectionCaption(getTranslation("import.search.anyColumn"));
    view.setFilter(
        problem ->
            (column.isEmpty() || column.getValue().equals(texts.column(problem)))
                && texts.contains(problem, search.getValue().strip().toLowerCase(Locale.ROOT)));
    search.addValueChangeListener(change -> view.refreshAll());
    column.addValueChangeListener(change -> view.refreshAll());
    Div filters = new Div(search, column);
    filters.addClassName("filters");
    return filters;
  }
}
