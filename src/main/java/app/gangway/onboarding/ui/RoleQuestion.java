package app.gangway.onboarding.ui;

import app.gangway.common.newhire.Invisible;
import app.gangway.ui.Focus;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Asks whether a role was meant that is configured. Roles are compared exactly when it is asked
 * whether they need an approval, so that a slip would go without one: it has to be answered.
 */
class RoleQuestion extends FormNotice {

  private final Roles roles;
  private final SerializableConsumer<String> answer;
  private Button use = new Button();
  private String kept = "";

  /**
   * @param answer gets the role that was meant
   */
  RoleQuestion(Roles roles, SerializableConsumer<String> answer) {
    this.roles = roles;
    this.answer = answer;
  }

  /** Asks about this role, if there is something to ask. */
  void about(String role) {
    clear();
    if (!role.equals(kept)) {
      roles.meant(role).ifPresent(meant -> ask(role, meant));
    }
  }

  /** Whether it waits for an answer; then it gets the focus. */
  boolean isOpen() {
    if (isVisible()) {
      Focus.on(use);
    }
    return isVisible();
  }

  private void ask(String role, String meant) {
    String typed = Invisible.shown(role);
    Button keep = new Button(getTranslation("newhire.role.keep", typed), click -> keep(role));
    use = new Button(getTranslation("newhire.role.use", meant), click -> answer.accept(meant));
    Div answers = new Div(use, keep);
    answers.addClassName("actions");
    show(
        Tone.WAITING,
        new Div(new Span(getTranslation("newhire.role.meant", meant, typed))),
        answers);
  }

  private void keep(String role) {
    kept = role;
    clear();
    answer.accept(role);
  }
}
