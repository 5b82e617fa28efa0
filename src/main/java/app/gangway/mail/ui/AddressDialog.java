package app.gangway.mail.ui;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.WhiteSpace;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks to which address a mail goes. */
class AddressDialog extends Dialog {

  private final TextField recipient = new TextField(getTranslation("mail.to"));

  /**
   * @param confirm what the button says that sends it
   * @param proposed an address, or nothing
   * @param send is given an address
   */
  AddressDialog(String title, String confirm, String proposed, SerializableConsumer<String> send) {
    setHeaderTitle(title);
    recipient.setValue(proposed);
    recipient.setMaxLength(NewHire.EMAIL_MAX);
    recipient.setWidthFull();
    recipient.setAutofocus(true);
    recipient.getElement().setAttribute("inputmode", "email");
    add(recipient);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button sending = new Button(confirm, click -> send(send));
    sending.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    sending.addClickShortcut(Key.ENTER).listenOn(recipient);
    getFooter().add(cancel, sending);
  }

  private void send(SerializableConsumer<String> send) {
    String address = WhiteSpace.strip(recipient.getValue());
    if (NewHireField.EMAIL.expectedInsteadOf(address).isPresent()) {
      recipient.setErrorMessage(getTranslation("newhire.enter.EMAIL"));
      recipient.setInvalid(true);
      recipient.focus();
      return;
    }
    close();
    send.accept(address);
  }
}
