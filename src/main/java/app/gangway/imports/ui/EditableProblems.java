package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.RowProblem;
import app.gangway.imports.CorrectionReceipt;
import app.gangway.imports.RowEdit;
import app.gangway.imports.StagedImport;
import app.gangway.ui.Bdi;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The problems of a file, each with its cell to be typed anew and judged again at once. */
class EditableProblems extends Div {

  private final Function<RowEdit, CorrectionReceipt> correct;
  private final ProblemTexts texts = new ProblemTexts();
  private final Map<Place, Component> rendered = new HashMap<>();
  private final Map<Integer, RowEditor> editors = new HashMap<>();
  private final ProblemTable table;
  private final Consumer<String> say;
  private StagedImport staged;

  /** The cell of a problem in the table for wide windows, or in that for narrow ones. */
  private record Place(ProblemTable.Cell cell, boolean narrow) {}

  /**
   * @param correct stores an edit, and shows the import as it is then
   * @param say tells whoever edits what came of it
   */
  EditableProblems(
      StagedImport staged, Function<RowEdit, CorrectionReceipt> correct, Consumer<String> say) {
    this.staged = staged;
    this.correct = correct;
    this.say = say;
    addClassName("stack");
    table =
        new ProblemTable(staged.content().problems(), problem -> cell(problem, false), this::card);
    table.setDetails(this::editor);
    add(table);
  }

  /** Shows what is wrong now. Fields that remain keep what is in them. */
  void show(StagedImport now) {
    staged = now;
    table.show(now.content().problems());
    rendered.keySet().removeIf(place -> table.find(place.cell()).isEmpty());
    rendered.forEach(
        (place, component) -> {
          if (component instanceof CellField field) {
            field.show(text(field.row(), field.field()));
          }
        });
  }

  private Div card(RowProblem problem) {
    return new Div(new Span(texts.line(problem)), cell(problem, true));
  }

  private Component cell(RowProblem problem, boolean narrow) {
    return rendered.computeIfAbsent(
        new Place(ProblemTable.cell(problem), narrow), place -> create(problem));
  }

  private Component create(RowProblem problem) {
    Optional<Map<NewHireField, String>> cells = staged.corrected().texts(problem.row());
    if (cells.isEmpty()) {
      return new Bdi(texts.found(problem));
    }
    return field(problem)
        .<Component>map(
            field -> new CellField(problem.row(), field, text(problem.row(), field), this::typed))
        .orElseGet(() -> opener(problem));
  }

  private Div opener(RowProblem problem) {
    Button edit = new Button(translate("preview.edit"));
    edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
    edit.setAriaLabel(translate("preview.edit.row", problem.row()));
    edit.addClickListener(click -> table.toggleDetails(problem));
    return new Div(new Bdi(texts.found(problem)), new Span(" "), edit);
  }

  /** Stays the same, with what is half typed in it, until it is done. */
  RowEditor editor(RowProblem problem) {
    return editors.computeIfAbsent(
        problem.row(), row -> new RowEditor(row, texts(row), this::edit));
  }

  /** What stands in a row that has problems, or had them. */
  Map<NewHireField, String> texts(int row) {
    return staged.corrected().texts(row).orElse(Map.of());
  }

  boolean isWrong(int row) {
    return staged.content().problemRows().stream().anyMatch(each -> each.row() == row);
  }

  private void typed(CellField field) {
    RowEdit edit =
        new RowEdit(
            field.row(),
            Map.of(field.field(), field.getValue()),
            Map.of(field.field(), field.seen()));
    edit(edit);
  }

  /** Stores it, tells what came of it, and moves the focus to what is to be done next. */
  void edit(RowEdit edit) {
    int place = table.place(edit.row(), edit.typed().keySet());
    editors.remove(edit.row());
    CorrectionReceipt receipt = correct.apply(edit);
    if (receipt instanceof CorrectionReceipt.Overtaken) {
      say.accept(
          translate(
              "preview.overtaken",
              edit.row(),
              FileTexts.isolated(String.join(FileTexts.separator(), edit.typed().values()))));
    } else if (receipt instanceof CorrectionReceipt.Kept) {
      tell(edit, place);
    }
  }

  private void tell(RowEdit edit, int place) {
    int row = edit.row();
    int left = staged.content().problemRows().size();
    Optional<RowProblem> wrong =
        edit.typed().keySet().stream()
            .map(field -> table.find(new ProblemTable.Cell(row, field.column())))
            .flatMap(Optional::stream)
            .findFirst();
    boolean mended = staged.corrected().mended().contains(row);
    say.accept(
        wrong
            .map(texts::line)
            .orElseGet(
                () -> translate(mended ? "preview.row.right" : "preview.cell.right", row, left)));
    wrong.ifPresent(this::mark);
    if (left > 0) {
      table.focus(wrong.map(table::place).orElse(place), this::cell);
    }
  }

  private void mark(RowProblem problem) {
    for (boolean narrow : new boolean[] {false, true}) {
      if (cell(problem, narrow) instanceof CellField field) {
        field.wrong(texts.advice(problem));
      }
    }
  }

  private String text(int row, NewHireField field) {
    return texts(row).getOrDefault(field, "");
  }

  private static Optional<NewHireField> field(RowProblem problem) {
    return Arrays.stream(NewHireField.values())
        .filter(field -> field.column().equals(problem.column()))
        .findFirst();
  }
}
