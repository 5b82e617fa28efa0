package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.CsvRow;
import app.gangway.imports.RowEdit;
import app.gangway.ui.Bdi;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** The people of a file as they will be created. */
class HireTable extends Grid<CsvRow> {

  private static final int SHORT = 10;

  private final IntFunction<Map<NewHireField, String>> texts;
  private final Consumer<RowEdit> edit;
  private Set<Integer> mended = Set.of();
  private final Map<NewHireField, Column<CsvRow>> optional = new EnumMap<>(NewHireField.class);
  private final Column<CsvRow> editing;

  /**
   * @param texts what stands in a row that had problems
   * @param edit is told what is typed into one
   */
  HireTable(
      Predicate<CsvRow> needsApproval,
      IntFunction<Map<NewHireField, String>> texts,
      Consumer<RowEdit> edit) {
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
    for (NewHireField field : NewHireField.optional()) {
      optional.put(
          field,
          addComponentColumn(row -> new Bdi(Objects.toString(row.details().text(field), "")))
              .setHeader(FileTexts.column(field)));
    }
    addColumn(row -> needsApproval.test(row) ? translate("import.table.needed") : "")
        .setHeader(getTranslation("import.table.approval"));
    editing =
        addComponentColumn(this::opener)
            .setHeader(getTranslation("preview.corrected"))
            .setAutoWidth(true)
            .setFlexGrow(0);
    this.texts = texts;
    this.edit = edit;
    setItemDetailsRenderer(new ComponentRenderer<>(this::editor));
    setDetailsVisibleOnClick(false);
  }

  RowEditor editor(CsvRow row) {
    return new RowEditor(row.row(), texts.apply(row.row()), edit);
  }

  private Component opener(CsvRow row) {
    Button open = new Button(translate("preview.edit"));
    open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    open.setAriaLabel(translate("preview.edit.row", row.row()));
    open.addClickListener(click -> setDetailsVisible(row, !isDetailsVisible(row)));
    open.setVisible(mended.contains(row.row()));
    return open;
  }

  /**
   * @param nowRight the rows that had problems
   */
  void show(List<CsvRow> rows, Set<Integer> nowRight) {
    mended = nowRight;
    editing.setVisible(!mended.isEmpty());
    optional.forEach(
        (field, column) ->
            column.setVisible(rows.stream().anyMatch(row -> row.details().text(field) != null)));
    setItems(rows);
    setAllRowsVisible(rows.size() <= SHORT);
  }
}
