package app.gangway.process.ui;

import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.EquipmentRow;
import app.gangway.process.definition.EquipmentTable;
import app.gangway.process.definition.ProcessDefinition;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What equipment is worth for whom; what is edited here is written into the text of the draft. */
class EquipmentTab extends Div {

  /** More are edited as text. */
  private static final int ROWS_MAX = 100;

  /** Something to begin with. */
  private static final EquipmentTable EMPTY =
      new EquipmentTable("EUR", BigDecimal.valueOf(1500), List.of());

  private static final int CURRENCY_LENGTH = 3;

  private final DefinitionTab definition;
  private final Paragraph state = new Paragraph();
  private final TextField currency = new TextField(getTranslation("process.equipment.currency"));
  private final TextField limit = new TextField(getTranslation("process.equipment.limit.all"));
  private final Div general = new Div(currency, limit);
  private final Div list = new Div();
  private final Button add =
      new Button(
          getTranslation("process.equipment.add"), VaadinIcon.PLUS.create(), click -> addRow());
  private final List<EquipmentFields> rows = new ArrayList<>();
  private @Nullable ProcessDefinition base;
  private @Nullable String shown;
  private boolean filling;

  /**
   * @param definition holds the text of the draft
   */
  EquipmentTab(DefinitionTab definition) {
    this.definition = definition;
    state.addClassName("secondary");
    general.addClassNames("row-editor");
    currency.setMaxLength(CURRENCY_LENGTH);
    limit.getElement().setAttribute("inputmode", "decimal");
    currency.addValueChangeListener(change -> write());
    limit.addValueChangeListener(change -> write());
    Div actions = new Div(add);
    actions.addClassName("actions");
    Div card = new Div(state, general, list, actions);
    card.addClassNames("card", "definition");
    add(card);
  }

  /** What stands in the text of the definition now; changes nothing where nothing has changed. */
  void show() {
    boolean readOnly = definition.read().isEmpty();
    String now = readOnly + definition.json();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    base = definition.definition().orElse(null);
    EquipmentTable table = base == null ? null : base.equipment();
    boolean many = table != null && table.rows().size() > ROWS_MAX;
    boolean editable = !readOnly && base != null && !many;
    state.setText(getTranslation(told(table, many)));
    general.setVisible(table != null && !many);
    add.setVisible(editable);
    fill(table == null || many ? EMPTY : table, readOnly);
  }

  private String told(@Nullable EquipmentTable table, boolean many) {
    if (base == null) {
      return "process.equipment.unreadable";
    }
    if (many) {
      return "process.equipment.many";
    }
    return table == null ? "process.equipment.none" : "process.equipment.meaning";
  }

  private void fill(EquipmentTable table, boolean readOnly) {
    filling = true;
    currency.setValue(table.currency());
    currency.setReadOnly(readOnly);
    limit.setValue(table.limit().toPlainString());
    limit.setReadOnly(readOnly);
    rows.clear();
    list.removeAll();
    table.rows().forEach(row -> put(row, readOnly));
    filling = false;
  }

  private EquipmentFields put(EquipmentRow row, boolean readOnly) {
    int index = rows.size();
    EquipmentFields fields = new EquipmentFields(row, readOnly, this::write, () -> remove(index));
    rows.add(fields);
    list.add(fields);
    return fields;
  }

  private void addRow() {
    put(new EquipmentRow(List.of(), List.of(), List.of(), BigDecimal.ZERO, null, null), false)
        .focus();
    general.setVisible(true);
    write();
  }

  private void remove(int index) {
    table(Optional.of(index)).ifPresent(this::write);
    shown = null;
    show();
    add.focus();
  }

  private void write() {
    if (!filling) {
      table(Optional.empty()).ifPresent(this::write);
    }
  }

  /** As long as nothing in it is unreadable. */
  private Optional<EquipmentTable> table(Optional<Integer> without) {
    List<EquipmentRow> read = new ArrayList<>();
    boolean good = EquipmentFields.mark(limit, EquipmentFields.isAmount(limit));
    for (int i = 0; i < rows.size(); i++) {
      if (!without.equals(Optional.of(i))) {
        Optional<EquipmentRow> row = rows.get(i).read();
        row.ifPresent(read::add);
        good &= row.isPresent();
      }
    }
    return good
        ? Optional.of(
            new EquipmentTable(currency.getValue().strip(), EquipmentFields.amount(limit), read))
        : Optional.empty();
  }

  private void write(EquipmentTable table) {
    if (base != null) {
      base = new ProcessDefinition(base.audience(), base.steps(), table);
      String json = DefinitionJson.writePretty(base);
      shown = false + json;
      definition.type(json);
    }
  }
}
