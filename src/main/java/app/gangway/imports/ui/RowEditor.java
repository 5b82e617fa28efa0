package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import app.gangway.imports.RowEdit;
import app.gangway.ui.Focus;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** All cells of one row, to be typed anew together; takes the focus as it opens. */
class RowEditor extends Div {

  private final Map<NewHireField, TextField> fields = new EnumMap<>(NewHireField.class);

  RowEditor(int row, Map<NewHireField, String> texts, Consumer<RowEdit> done) {
    addClassName("row-editor");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", translate("import.problem.row", row));
    Button check = new Button(translate("preview.check"));
    check.addClickListener(click -> done.accept(new RowEdit(row, typed(), texts)));
    texts.forEach(
        (field, text) -> {
          TextField cell = new TextField(FileTexts.column(field));
          cell.getElement().setAttribute("dir", "auto");
          cell.setValue(text);
          cell.addKeyPressListener(Key.ENTER, press -> check.click());
          fields.put(field, cell);
          add(cell);
        });
    add(check);
    fields.values().stream().findFirst().ifPresent(Focus::on);
  }

  private Map<NewHireField, String> typed() {
    Map<NewHireField, String> typed = new EnumMap<>(NewHireField.class);
    fields.forEach((field, cell) -> typed.put(field, cell.getValue()));
    return typed;
  }
}
