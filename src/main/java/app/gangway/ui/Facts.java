package app.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What is known about something, word by word. */
public class Facts extends DescriptionList {

  public Facts() {
    addClassName("facts");
  }

  public void add(String term, String text) {
    add(term, new Span(text));
  }

  /** The same with who it was below. */
  public void add(String term, Component value, String who) {
    Span small = new Span(getTranslation("shell.by", who));
    small.addClassName("secondary");
    add(term, new Div(value, new Span(" "), small));
  }

  public void add(String term, Component value) {
    Div pair = new Div();
    pair.add(new Term(term), new Description(value));
    getElement().appendChild(pair.getElement());
  }

  public void clear() {
    getElement().removeAllChildren();
  }
}
