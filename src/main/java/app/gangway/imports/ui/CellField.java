package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** A cell of a file, to be typed anew. Says what was typed on Enter and when it is left. */
class CellField extends TextField {

  private final int row;
  private final NewHireField field;
  private String seen;

  CellField(int row, NewHireField field, String text, Consumer<CellField> typed) {
    this.row = row;
    this.field = field;
    this.seen = text;
    addClassName("cell-field");
    getElement().setAttribute("dir", "auto");
    setManualValidation(true);
    setAriaLabel(translate("import.problem.cell", row, FileTexts.column(field)));
    setValue(text);
    addValueChangeListener(
        change -> {
          if (!change.getValue().equals(seen)) {
            typed.accept(this);
          }
        });
  }

  int row() {
    return row;
  }

  NewHireField field() {
    return field;
  }

  /** What stood in the cell when it was shown. */
  String seen() {
    return seen;
  }

  /** Shows what stands in the cell now. */
  void show(String text) {
    if (!seen.equals(text)) {
      seen = text;
      setValue(text);
    }
  }

  void wrong(String message) {
    setErrorMessage(message);
    setInvalid(true);
  }
}
