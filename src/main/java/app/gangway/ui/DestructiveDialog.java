package app.gangway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is lost; whoever presses Enter at once loses nothing. */
public class DestructiveDialog extends ConfirmDialog {

  /** The dialog itself focuses the other button, as soon as it is open. */
  private static final String FOCUS_ONCE_OPEN =
      """
      document.addEventListener(
        'vaadin-overlay-open', () => setTimeout(() => this.focus()), { once: true });
      """;

  /**
   * @param confirm what the button says that does it
   */
  public DestructiveDialog(String title, String text, String confirm, Runnable confirmed) {
    setHeader(title);
    setText(text);
    Button cancel = new Button(getTranslation("component.cancel"));
    cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    setCancelable(true);
    setCancelButton(cancel);
    setConfirmText(confirm);
    setConfirmButtonTheme("error primary");
    addConfirmListener(click -> confirmed.run());
    cancel.getElement().executeJs(FOCUS_ONCE_OPEN);
  }
}
