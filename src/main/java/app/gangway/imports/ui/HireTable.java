package app.gangway.imports.ui;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import app.gangway.csv.CsvRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import java.util.function.Predicate;

/** The people of a file as they will be created. */
class HireTable extends Grid<CsvRow> {

  private static final int SHORT = 10;

  HireTable(Predicate<NewHire> needsApproval) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    setSelectionMode(SelectionMode.NONE);
    addColumn(CsvRow::row).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
    addColumn(row -> row.hire().name()).setHeader("Name");
    addColumn(row -> row.hire().email()).setHeader("Email");
    addColumn(row -> StartDates.format(row.hire().startDate())).setHeader("Starts");
    addColumn(row -> row.hire().role()).setHeader("Role");
    addColumn(row -> needsApproval.test(row.hire()) ? "needed" : "").setHeader("Approval");
  }

  void show(List<CsvRow> rows) {
    setItems(rows);
    setAllRowsVisible(rows.size() <= SHORT);
  }
}
