package app.gangway.process.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What can be done with the steps of a draft, and with the one that is chosen. */
class StepButtons extends Div {

  private final Button up;
  private final Button down;
  private final Button remove;
  private final Button undo;

  StepButtons(StepsEditor editor) {
    addClassNames("actions", "step-buttons");
    Button add =
        new Button(
            getTranslation("process.step.add"), VaadinIcon.PLUS.create(), click -> editor.add());
    up = button("process.step.up", VaadinIcon.ARROW_UP, () -> editor.moveChosen(-1));
    down = button("process.step.down", VaadinIcon.ARROW_DOWN, () -> editor.moveChosen(1));
    Button copy = button("process.step.duplicate", VaadinIcon.COPY_O, editor::duplicate);
    remove = button("process.step.remove", VaadinIcon.TRASH, editor::remove);
    undo = button("process.step.undo", VaadinIcon.ROTATE_LEFT, editor::undo);
    add(add, up, down, copy, remove, undo);
  }

  private Button button(String text, VaadinIcon icon, Runnable deed) {
    Button button = new Button(icon.create(), click -> deed.run());
    button.setAriaLabel(getTranslation(text));
    button.setTooltipText(getTranslation(text));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    return button;
  }

  /**
   * @param index of the step that is chosen, from 0
   */
  void refresh(int index, int steps, boolean canUndo) {
    up.setEnabled(index > 0);
    down.setEnabled(index < steps - 1);
    remove.setEnabled(steps > 1);
    undo.setEnabled(canUndo);
  }
}
