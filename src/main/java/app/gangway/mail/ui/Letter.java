package app.gangway.mail.ui;

import app.gangway.mail.template.RenderedMail;
import app.gangway.ui.language.TextDirection;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;

/** A mail as a program shows it that shows HTML. */
class Letter extends Div {

  /** Its HTML is made by us of Markdown, in which nothing is HTML that anybody typed. */
  Letter(RenderedMail mail) {
    super(new Html("<div>" + mail.html() + "</div>"));
    addClassName("letter");
    getElement()
        .setAttribute("lang", mail.language().toLanguageTag())
        .setAttribute("dir", TextDirection.of(mail.language()));
  }
}
