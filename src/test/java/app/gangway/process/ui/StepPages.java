package app.gangway.process.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import app.gangway.process.DraftResult.Saved;
import app.gangway.process.definition.Definitions;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** What tests of the steps of a draft do. */
abstract class StepPages extends ProcessPages {

  /** All that can be said, on an installation without connectors. */
  static final String FULL =
      Definitions.SALES
          .replace("connector:cards", "AccessCardCreationActivity")
          .replace("connector:it-orders", "ItEquipmentOrderActivity")
          .replace("{\"for\":[{\"department\":[\"Sales\"]}],", "{")
          .replace("\"location\":[\"Berlin\"]", "\"location\":[\"Berlin\",\"a, b\",\"*\"]");

  /** A draft of the standard process. */
  void open(String json) {
    SignedInAs.admin(() -> (Saved) processes.draft(standard().id(), json, People.ADMIN));
    openStandard();
  }

  ProcessDefinition saved() {
    return standard().draft().definition();
  }

  static StepGrid grid() {
    return _get(StepGrid.class);
  }

  static void choose(int row) {
    grid().selectRow(row);
  }

  static List<String> keys() {
    return grid().getListDataView().getItems().map(row -> row.step().key()).toList();
  }

  static void button(String label) {
    _click(
        _get(
            page(),
            Button.class,
            spec -> spec.withPredicate(b -> b.getAriaLabel().filter(label::equals).isPresent())));
  }

  static boolean isUp(Button button) {
    return button.getAriaLabel().filter("Move step up"::equals).isPresent();
  }

  static TextField field(String label) {
    return _get(page(), TextField.class, spec -> spec.withLabel(label));
  }

  static Checkbox checkbox(String label) {
    return _get(Checkbox.class, spec -> spec.withLabel(label));
  }

  @SuppressWarnings("unchecked")
  static Select<String> action() {
    return _get(Select.class, spec -> spec.withLabel("What is done"));
  }

  @SuppressWarnings("unchecked")
  static MultiSelectComboBox<String> after() {
    return _get(MultiSelectComboBox.class, spec -> spec.withLabel("After"));
  }

  static WordsField words(String label) {
    return _get(_get(StepForm.class), WordsField.class, spec -> spec.withLabel(label));
  }

  static void start(String kind, int number) {
    OffsetField field = choose(kind, "Starts");
    _setValue(_get(field, IntegerField.class), number);
  }

  static void due(String kind) {
    choose(kind, "Due");
  }

  @SuppressWarnings("unchecked")
  static OffsetField choose(String kind, String label) {
    OffsetField field = _get(OffsetField.class, spec -> spec.withLabel(label));
    Select<Object> kinds = _get(field, Select.class);
    Object wanted =
        kinds
            .getListDataView()
            .getItems()
            .filter(each -> kinds.getItemLabelGenerator().apply(each).equals(kind))
            .findFirst()
            .orElseThrow();
    _setValue(kinds, wanted);
    return field;
  }
}
