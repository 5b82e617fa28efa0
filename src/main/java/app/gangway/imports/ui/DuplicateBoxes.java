package app.gangway.imports.ui;

import app.gangway.imports.Duplicate;
import app.gangway.imports.DuplicateChoice;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What is to be ticked before those come in whose email is somebody's already. */
class DuplicateBoxes extends Div {

  private final Checkbox current = new Checkbox();
  private final Checkbox returning = new Checkbox();

  /**
   * @param chosen what was ticked before
   * @param changed is told when that is so no more
   */
  DuplicateBoxes(List<Duplicate> duplicates, DuplicateChoice chosen, Runnable changed) {
    addClassName("duplicate-boxes");
    long now = duplicates.stream().filter(Duplicate::isCurrent).count();
    long before = duplicates.stream().filter(Duplicate::isReturning).count();
    add(current, returning);
    setUp(current, now, getTranslation("import.duplicates.current", now), chosen.duplicates());
    setUp(
        returning,
        before,
        getTranslation("import.duplicates.returning", before),
        chosen.returning());
    current.addValueChangeListener(change -> changed.run());
    returning.addValueChangeListener(change -> changed.run());
    setVisible(!duplicates.isEmpty());
  }

  private static void setUp(Checkbox box, long count, String label, boolean ticked) {
    box.setLabel(label);
    box.setVisible(count > 0);
    box.setValue(count > 0 && ticked);
  }

  DuplicateChoice value() {
    return new DuplicateChoice(current.getValue(), returning.getValue());
  }
}
