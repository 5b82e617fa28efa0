package app.gangway.onboarding.ui;

import app.gangway.common.newhire.WhiteSpace;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;

/** Asks for a remark before something is done to a step. */
final class RemarkDialog extends Dialog {

  static final int REMARK_MAX = 500;

  private final TextField remark = new TextField();
  private final boolean needed;
  private final SerializablePredicate<String> confirmed;

  private RemarkDialog(
      String title, String deed, boolean needed, SerializablePredicate<String> confirmed) {
    this.needed = needed;
    this.confirmed = confirmed;
    setHeaderTitle(title);
    remark.setLabel(
        getTranslation(needed ? "step.remark.needed.label" : "step.remark.optional.label"));
    remark.setMaxLength(REMARK_MAX);
    remark.setWidthFull();
    remark.setAutofocus(true);
    add(remark);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button confirm = new Button(deed, click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickShortcut(Key.ENTER).listenOn(remark);
    getFooter().add(cancel, confirm);
  }

  /**
   * @param confirmed is given the remark, which may be empty; false if it came too late
   */
  static RemarkDialog optional(String title, String deed, SerializablePredicate<String> confirmed) {
    return new RemarkDialog(title, deed, false, confirmed);
  }

  /** The same where a remark is needed. */
  static RemarkDialog required(String title, String deed, SerializablePredicate<String> confirmed) {
    return new RemarkDialog(title, deed, true, confirmed);
  }

  /** What was typed, without the blanks around it. */
  static String given(TextField field) {
    return WhiteSpace.strip(field.getValue());
  }

  private void confirm() {
    String given = given(remark);
    if (needed && given.isEmpty()) {
      remark.setErrorMessage(getTranslation("step.remark.needed"));
      remark.setInvalid(true);
      remark.focus();
      return;
    }
    close();
    if (!confirmed.test(given)) {
      Notices.refused(getTranslation("step.late"));
    }
  }
}
