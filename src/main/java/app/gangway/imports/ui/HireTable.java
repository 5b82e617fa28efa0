package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvRow;
import app.gangway.ui.Bdi;
import app.gangway.ui.language.Dates;
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
    addColumn(row -> FileTexts.row(row.row()))
        .setHeader(getTranslation("import.table.row"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    addComponentColumn(row -> new Bdi(row.hire().name()))
        .setHeader(getTranslation("import.table.name"));
    addComponentColumn(row -> new Bdi(row.hire().email()))
        .setHeader(getTranslation("import.table.email"));
    addColumn(row -> Dates.text(row.hire().startDate()))
        .setHeader(getTranslation("import.table.start"));
    addComponentColumn(row -> new Bdi(row.hire().role()))
        .setHeader(getTranslation("import.table.role"));
    addColumn(row -> needsApproval.test(row.hire()) ? translate("import.table.needed") : "")
        .setHeader(getTranslation("import.table.approval"));
  }

  void show(List<CsvRow> rows) {
    setItems(rows);
    setAllRowsVisible(rows.size() <= SHORT);
  }
}
