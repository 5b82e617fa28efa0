package app.gangway.onboarding.ui;

import com.vaadin.flow.component.html.Span;

/** What was recorded, word by word: in English, whatever the language of the page. */
public class Recorded extends Span {

  public Recorded(String text) {
    super(text);
    getElement().setAttribute("lang", "en");
    getElement().setAttribute("dir", "auto");
  }
}
