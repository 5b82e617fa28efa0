package app.gangway.mail.ui;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.WhiteSpace;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;

/** Asks to which address a copy goes. */
class SendAgainDialog extends Dialog {

  private final TextField recipient = new TextField(getTranslation("mail.to"));

  /**
   * @param send sends it to this address; false if that is not possible any more
   */
  SendAgainDialog(String former, SerializablePredicate<String> send) {
    setHeaderTitle(getTranslation("mail.sendAgain.title"));
    recipient.setValue(former);
    recipient.setMaxLength(NewHire.EMAIL_MAX);
    recipient.setWidthFull();
    recipient.setAutofocus(true);
    recipient.getElement().setAttribute("inputmode", "email");
    add(recipient);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button confirm = new Button(getTranslation("mail.sendAgain"), click -> send(send));
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickShortcut(Key.ENTER).listenOn(recipient);
    getFooter().add(cancel, confirm);
  }

  private void send(SerializablePredicate<String> send) {
    String address = WhiteSpace.strip(recipient.getValue());
    if (NewHireField.EMAIL.expectedInsteadOf(address).isPresent()) {
      recipient.setErrorMessage(getTranslation("newhire.enter.EMAIL"));
      recipient.setInvalid(true);
      recipient.focus();
      return;
    }
    close();
    if (send.test(address)) {
      Notices.done(getTranslation("mail.sendAgain.done", address));
    } else {
      Notices.refused(getTranslation("mail.sendAgain.refused"));
    }
  }
}
