package app.gangway.mail.ui;

import app.gangway.mail.template.RenderedMail;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A mail as it is read. */
class MailDialog extends Dialog {

  MailDialog(String recipient, RenderedMail words) {
    setHeaderTitle(words.subject());
    setWidth("36rem");
    Facts facts = new Facts();
    facts.add(getTranslation("mail.to"), new Bdi(recipient));
    // Written by our own templates, in which nothing that somebody typed is HTML.
    Div letter = new Div(new Html("<div>" + words.html() + "</div>"));
    letter.addClassName("letter");
    letter.getElement().setAttribute("lang", words.language().toLanguageTag());
    letter.getElement().setAttribute("dir", "auto");
    add(facts, letter);
    Button close = new Button(getTranslation("mail.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }
}
