package app.gangway.process.ui;

import app.gangway.process.definition.EquipmentRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of the table of equipment, to be edited in place. */
class EquipmentFields extends Div {

  private static final String AMOUNT = "\\d{1,12}([.,]\\d{1,2})?";

  private final TextField role = new TextField();
  private final TextField department = new TextField();
  private final TextField location = new TextField();
  private final TextField value = new TextField();
  private final TextField limit = new TextField();
  private final TextField approvers = new TextField();
  private final EquipmentRow row;

  /**
   * @param changed called after each change that somebody made
   * @param remove called when the row is to be taken out
   */
  EquipmentFields(EquipmentRow row, boolean readOnly, Runnable changed, Runnable remove) {
    this.row = row;
    addClassName("row-editor");
    role.setLabel(getTranslation("newhire.role"));
    department.setLabel(getTranslation("newhire.department"));
    location.setLabel(getTranslation("newhire.location"));
    value.setLabel(getTranslation("process.equipment.value"));
    limit.setLabel(getTranslation("process.equipment.limit"));
    approvers.setLabel(getTranslation("process.approvers"));
    fill(role, row.role(), readOnly);
    fill(department, row.department(), readOnly);
    fill(location, row.location(), readOnly);
    value.setValue(row.value().toPlainString());
    limit.setValue(row.limit() == null ? "" : row.limit().toPlainString());
    approvers.setValue(row.approvers() == null ? "" : row.approvers());
    Stream.of(value, limit)
        .forEach(field -> field.getElement().setAttribute("inputmode", "decimal"));
    Stream.of(value, limit, approvers).forEach(field -> field.setReadOnly(readOnly));
    fields()
        .forEach(
            field -> {
              field.addValueChangeListener(change -> changed.run());
              add(field);
            });
    if (!readOnly) {
      Button out = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.run());
      out.setAriaLabel(getTranslation("process.equipment.remove", words(row.role())));
      out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      add(out);
    }
  }

  private Stream<TextField> fields() {
    return Stream.of(role, department, location, value, limit, approvers);
  }

  /** A word with a comma in it could not be told from two. */
  private static void fill(TextField field, List<String> words, boolean readOnly) {
    field.setValue(words(words));
    field.setReadOnly(readOnly || words.stream().anyMatch(word -> word.contains(",")));
  }

  private static String words(List<String> words) {
    return String.join(", ", words);
  }

  /** What stands here; empty where something cannot be read, which says so then. */
  Optional<EquipmentRow> read() {
    boolean good = mark(value, isAmount(value)) & mark(limit, limit.isEmpty() || isAmount(limit));
    return good
        ? Optional.of(
            new EquipmentRow(
                list(role, row.role()),
                list(department, row.department()),
                list(location, row.location()),
                amount(value),
                limit.isEmpty() ? null : amount(limit),
                approvers.getValue().isBlank() ? null : approvers.getValue().strip()))
        : Optional.empty();
  }

  private static List<String> list(TextField field, List<String> before) {
    return field.isReadOnly()
        ? before
        : Stream.of(field.getValue().split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
  }

  /** Whether an amount of money can be read. */
  static boolean isAmount(TextField field) {
    return field.getValue().strip().matches(AMOUNT);
  }

  static BigDecimal amount(TextField field) {
    return new BigDecimal(field.getValue().strip().replace(',', '.'));
  }

  /** Says at a field whether it can be read, and returns that. */
  static boolean mark(TextField field, boolean good) {
    field.setErrorMessage(field.getTranslation("process.equipment.amount"));
    field.setInvalid(!good);
    return good;
  }

  void focus() {
    role.focus();
  }
}
