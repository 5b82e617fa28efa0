package app.gangway.process.ui;

import app.gangway.process.definition.Step;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What people call a step, in one language below the other. */
class TitleFields extends Div {

  private static final int TITLE_MAX = 100;

  private final Runnable changed;
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private boolean filling;

  /**
   * @param changed called after each change that somebody made
   */
  TitleFields(Runnable changed) {
    this.changed = changed;
    addClassName("fields");
  }

  void show(Step step, List<String> languages) {
    if (!List.copyOf(fields.keySet()).equals(languages)) {
      fields.clear();
      removeAll();
      languages.forEach(tag -> fields.put(tag, field(tag)));
      fields.values().forEach(this::add);
    }
    filling = true;
    fields.forEach((tag, field) -> field.setValue(step.titles().getOrDefault(tag, "")));
    filling = false;
  }

  private TextField field(String tag) {
    TextField field =
        new TextField(
            getTranslation(
                "process.step.title", Locale.forLanguageTag(tag).getDisplayName(getLocale())));
    field.setMaxLength(TITLE_MAX);
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.getElement().setAttribute("dir", "auto");
    field.addValueChangeListener(
        change -> {
          if (!filling) {
            changed.run();
          }
        });
    return field;
  }

  /** By language; none for those in which nothing is written. */
  Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    fields.forEach(
        (tag, field) -> {
          if (!field.getValue().isBlank()) {
            titles.put(tag, field.getValue().strip());
          }
        });
    return titles;
  }

  void mark(StepContext context) {
    fields.forEach(
        (tag, field) ->
            FieldProblems.mark(field, context.problems(), context.place("title." + tag)));
  }

  void focus() {
    fields.values().stream().findFirst().ifPresent(TextField::focus);
  }
}
