package app.gangway.imports.ui;

import app.gangway.csv.RowProblem;
import app.gangway.ui.Bdi;
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

/** What is wrong, or worth a look, row by row; thousands stay readable by a filter. */
class ProblemTable extends Div {

  private static final int SHORT = 10;

  private final ProblemTexts texts = new ProblemTexts();
  private final Grid<RowProblem> grid = new Grid<>();

  ProblemTable(List<RowProblem> problems) {
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
    grid.addComponentColumn(problem -> new Bdi(texts.found(problem)))
        .setHeader(getTranslation("import.table.found"))
        .setFlexGrow(3);
    Grid.Column<RowProblem> sentence =
        grid.addColumn(texts::line).setHeader(getTranslation("import.table.problem"));
    GridListDataView<RowProblem> view = grid.setItems(problems);
    grid.setAllRowsVisible(problems.size() <= SHORT);
    if (problems.size() > SHORT) {
      add(filters(problems, view));
    }
    add(grid, new ResponsiveCards(grid, sentence));
  }

  private Div filters(List<RowProblem> problems, GridListDataView<RowProblem> view) {
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
