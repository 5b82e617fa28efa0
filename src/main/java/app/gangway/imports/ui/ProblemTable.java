package app.gangway.imports.ui;

import app.gangway.csv.RowProblem;
import app.gangway.ui.ResponsiveCards;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What is wrong, or worth a look, row by row; thousands stay readable by a filter. */
class ProblemTable extends Div {

  private static final int SHORT = 10;

  private final Grid<RowProblem> grid = new Grid<>();

  ProblemTable(List<RowProblem> problems) {
    addClassName("stack");
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addColumn(RowProblem::row).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(problem -> Objects.requireNonNullElse(problem.column(), ""))
        .setHeader("Column")
        .setFlexGrow(1);
    grid.addColumn(RowProblem::expected).setHeader("Expected").setFlexGrow(3);
    grid.addColumn(problem -> problem.found().isEmpty() ? "nothing" : problem.found())
        .setHeader("Found")
        .setFlexGrow(3);
    Grid.Column<RowProblem> sentence = grid.addColumn(RowProblem::message).setHeader("What");
    GridListDataView<RowProblem> view = grid.setItems(problems);
    grid.setAllRowsVisible(problems.size() <= SHORT);
    if (problems.size() > SHORT) {
      add(filters(problems, view));
    }
    add(grid, new ResponsiveCards(grid, sentence));
  }

  private static Div filters(List<RowProblem> problems, GridListDataView<RowProblem> view) {
    TextField search = new TextField();
    search.setPlaceholder("Search in rows");
    search.setAriaLabel("Search in what is wrong");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addClassName("search");
    Select<String> column = new Select<>();
    column.setItems(
        problems.stream().map(RowProblem::column).filter(Objects::nonNull).distinct().toList());
    column.setPlaceholder("Any column");
    column.setAriaLabel("Column");
    column.setEmptySelectionAllowed(true);
    column.setEmptySelectionCaption("Any column");
    view.setFilter(
        problem ->
            (column.isEmpty() || column.getValue().equals(problem.column()))
                && problem
                    .message()
                    .toLowerCase(Locale.ROOT)
                    .contains(search.getValue().strip().toLowerCase(Locale.ROOT)));
    search.addValueChangeListener(change -> view.refreshAll());
    column.addValueChangeListener(change -> view.refreshAll());
    Div filters = new Div(search, column);
    filters.addClassName("filters");
    return filters;
  }
}
