package app.gangway.onboarding.ui;

import app.gangway.ui.ColumnMemory;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Shows and hides columns of the list of onboardings, and remembers that for the person. */
final class ColumnsMenu extends Div {

  private final ColumnMemory memory;
  private final Consumer<Set<ListColumn>> hide;

  /**
   * @param hide is told at once and after each change which columns are to be hidden
   */
  ColumnsMenu(ColumnMemory memory, Consumer<Set<ListColumn>> hide) {
    this.memory = memory;
    this.hide = hide;
    Button open = new Button(getTranslation("onboarding.columns"), VaadinIcon.GRID_H.create());
    open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Set<ListColumn> hidden = ListColumn.named(memory.hidden());
    hide.accept(hidden);

    CheckboxGroup<ListColumn> shown = new CheckboxGroup<>(getTranslation("onboarding.columns"));
    shown.setItems(ListColumn.values());
    shown.setItemLabelGenerator(column -> getTranslation(column.title()));
    shown.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    shown.setValue(others(hidden));
    shown.addValueChangeListener(change -> show(change.getValue()));

    Popover popover = new Popover(shown);
    popover.setTarget(open);
    popover.setAriaLabel(getTranslation("onboarding.columns"));
    popover.setAutofocus(true);
    add(open, popover);
  }

  private void show(Set<ListColumn> shown) {
    Set<ListColumn> hidden = others(shown);
    memory.hide(ListColumn.names(hidden));
    hide.accept(hidden);
  }

  private static Set<ListColumn> others(Set<ListColumn> columns) {
    EnumSet<ListColumn> others = EnumSet.allOf(ListColumn.class);
    others.removeAll(columns);
    return others;
  }
}
