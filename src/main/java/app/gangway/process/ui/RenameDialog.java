package app.gangway.process.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;

/** Asks for another title of a process. */
class RenameDialog extends Dialog {

  private static final int TITLE_MAX = 100;

  private final TextField title = new TextField(getTranslation("process.title"));
  private final SerializablePredicate<String> rename;

  /**
   * @param rename is given the title; whether it can be used
   */
  RenameDialog(String before, SerializablePredicate<String> rename) {
    this.rename = rename;
    setHeaderTitle(getTranslation("process.rename"));
    title.setMaxLength(TITLE_MAX);
    title.setWidthFull();
    title.setAutofocus(true);
    title.setManualValidation(true);
    title.setValue(before);
    title.setHelperText(getTranslation("process.rename.hint"));
    title.setErrorMessage(getTranslation("process.title.needed"));
    add(title);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button confirm = new Button(getTranslation("process.rename"), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickShortcut(Key.ENTER).listenOn(title);
    getFooter().add(cancel, confirm);
  }

  private void confirm() {
    boolean isGood = rename.test(title.getValue().strip());
    title.setInvalid(!isGood);
    if (isGood) {
      close();
    } else {
      title.focus();
    }
  }
}
