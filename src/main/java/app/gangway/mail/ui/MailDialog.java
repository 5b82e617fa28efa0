package app.gangway.mail.ui;

import app.gangway.mail.template.RenderedMail;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

/** A mail as it is read. */
class MailDialog extends Dialog {

  MailDialog(String recipient, RenderedMail words) {
    setHeaderTitle(words.subject());
    setWidth("36rem");
    Facts facts = new Facts();
    facts.add(getTranslation("mail.to"), new Bdi(recipient));
    if (words.version() != null) {
      facts.add(getTranslation("mail.words"), Versions.name(words.version()));
    }
    add(facts, new Letter(words));
    Button close = new Button(getTranslation("component.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }
}
