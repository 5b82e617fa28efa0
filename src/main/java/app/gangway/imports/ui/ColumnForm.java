package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.UnassignedColumns;
import app.gangway.csv.UnassignedColumns.Found;
import app.gangway.ui.Focus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where somebody says which column of a file holds what its header has no column for. */
class ColumnForm extends Div {

  private final UnassignedColumns columns;
  private final Map<NewHireField, Select<Found>> selects = new EnumMap<>(NewHireField.class);
  private final H2 title = new H2(translate("columns.title"));
  private final Span warning = new Span();
  private final Button done = new Button(translate("columns.continue"));

  /**
   * @param chosen what is chosen already, by the names of columns
   * @param answer is told what is chosen, once there is one for each and none twice
   * @param others further things to do
   */
  ColumnForm(
      UnassignedColumns columns,
      Map<NewHireField, String> chosen,
      Consumer<Map<NewHireField, String>> answer,
      Component... others) {
    this.columns = columns;
    addClassName("column-form");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", translate("columns.title"));
    Span hint = new Span(translate("columns.hint"));
    hint.addClassName("secondary");
    warning.addClassName("strong");
    warning.setVisible(false);
    Div fields = new Div();
    fields.addClassName("fields");
    for (NewHireField field : columns.missing()) {
      Select<Found> select = select(field, chosen.get(field));
      selects.put(field, select);
      fields.add(select);
    }
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    done.setDisableOnClick(true);
    done.addClickListener(click -> answer.accept(chosen()));
    Div actions = new Div(done);
    actions.add(others);
    actions.addClassName("actions");
    add(title, hint, warning, fields, actions);
    check();
  }

  /** Lets whoever uses the keyboard, or hears the page, go on here. */
  void focus() {
    Focus.on(title);
  }

  /** Says what comes of it besides. */
  void warn(String text) {
    warning.setText(text);
    warning.setVisible(true);
  }

  private Select<Found> select(NewHireField field, @Nullable String chosen) {
    Select<Found> select = new Select<>();
    select.setLabel(translate("columns.select", FileTexts.isolated(FileTexts.column(field))));
    select.setItemLabelGenerator(ColumnForm::label);
    select.setItems(columns.found());
    select.setManualValidation(true);
    columns.found().stream()
        .filter(each -> each.name().equals(chosen))
        .findFirst()
        .ifPresent(select::setValue);
    select.addValueChangeListener(change -> check());
    return select;
  }

  private static String label(Found column) {
    String name = FileTexts.isolated(column.name());
    return column.sample().isEmpty()
        ? name
        : translate("columns.sample", name, FileTexts.isolated(column.sample()));
  }

  /** One that is chosen twice says so in both places. */
  void check() {
    selects.forEach(
        (field, select) -> {
          boolean twice =
              !select.isEmpty()
                  && selects.values().stream()
                          .filter(each -> select.getValue().equals(each.getValue()))
                          .count()
                      > 1;
          select.setErrorMessage(twice ? translate("columns.twice") : "");
          select.setInvalid(twice);
        });
    done.setEnabled(columns.isAnsweredBy(chosen()));
  }

  private Map<NewHireField, String> chosen() {
    Map<NewHireField, String> chosen = new EnumMap<>(NewHireField.class);
    selects.forEach(
        (field, select) ->
            select.getOptionalValue().ifPresent(found -> chosen.put(field, found.name())));
    return chosen;
  }
}
