package app.gangway.process.ui;

import app.gangway.process.definition.Condition;
import app.gangway.process.definition.Problem;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;

/** For whom something is: roles, departments and places. */
class ConditionFields extends Div {

  private final WordsField role = new WordsField(getTranslation("newhire.role"));
  private final WordsField department = new WordsField(getTranslation("newhire.department"));
  private final WordsField location = new WordsField(getTranslation("newhire.location"));
  private boolean filling;

  /**
   * @param changed called after each change that somebody made
   */
  ConditionFields(Runnable changed) {
    addClassName("condition");
    fields()
        .forEach(
            field ->
                field.addValueChangeListener(
                    change -> {
                      if (!filling) {
                        changed.run();
                      }
                    }));
    add(role, department, location);
  }

  private Stream<WordsField> fields() {
    return Stream.of(role, department, location);
  }

  void show(Condition condition, KnownWords known) {
    filling = true;
    role.show(condition.role(), known.roles());
    department.show(condition.department(), known.departments());
    location.show(condition.location(), known.locations());
    filling = false;
  }

  Condition condition() {
    return new Condition(role.words(), department.words(), location.words());
  }

  /**
   * @param place of the condition in the definition
   */
  void mark(String place, List<Problem> problems) {
    FieldProblems.mark(role, problems, place + ".role");
    FieldProblems.mark(department, problems, place + ".department");
    FieldProblems.mark(location, problems, place + ".location");
  }

  void focus() {
    role.focus();
  }
}
