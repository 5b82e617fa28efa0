package app.gangway.process.ui;

import app.gangway.process.definition.Condition;
import app.gangway.process.definition.Problem;
import app.gangway.ui.Bdi;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** One condition of those of which one must hold, and what it means. */
class AudienceRow extends Div {

  private final ConditionFields fields;
  private final Bdi meaning = new Bdi("");

  /**
   * @param changed called after each change that somebody made
   * @param remove called when it is to be taken out
   */
  AudienceRow(Runnable changed, SerializableConsumer<AudienceRow> remove, boolean readOnly) {
    addClassName("audience");
    fields =
        new ConditionFields(
            () -> {
              say();
              changed.run();
            });
    fields.setEnabled(!readOnly);
    meaning.addClassName("strong");
    Div head = new Div(meaning);
    head.addClassName("card-head");
    if (!readOnly) {
      Button out = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
      out.setAriaLabel(getTranslation("process.audience.remove"));
      out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      head.add(out);
    }
    add(head, fields);
  }

  void show(Condition condition, KnownWords known) {
    fields.show(condition, known);
    say();
  }

  private void say() {
    meaning.setText(ProcessWords.condition(fields.condition()));
  }

  Condition condition() {
    return fields.condition();
  }

  void mark(String place, List<Problem> problems) {
    fields.mark(place, problems);
  }

  void focus() {
    fields.focus();
  }
}
