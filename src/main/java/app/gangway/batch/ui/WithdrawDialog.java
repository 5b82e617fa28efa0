package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks whether everybody of a batch who has not ended is to be withdrawn. */
final class WithdrawDialog extends ConfirmDialog {

  /** The dialog itself focuses the other button, as soon as it is open. */
  private static final String FOCUS_ONCE_OPEN =
      """
      document.addEventListener(
        'vaadin-overlay-open', () => setTimeout(() => this.focus()), { once: true });
      """;

  /**
   * @param open how many have not ended
   */
  WithdrawDialog(long open, Runnable confirmed) {
    setHeader(
        open == 1
            ? translate("batch.withdraw.titleForOne")
            : translate("batch.withdraw.title", open));
    setText(translate("batch.withdraw.text"));
    Button cancel = new Button(translate("batch.withdraw.cancel"));
    cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    setCancelable(true);
    setCancelButton(cancel);
    setConfirmText(translate("batch.withdraw.confirm"));
    setConfirmButtonTheme("error primary");
    addConfirmListener(confirm -> confirmed.run());
    cancel.getElement().executeJs(FOCUS_ONCE_OPEN);
  }
}
