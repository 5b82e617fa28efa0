package app.gangway.process.ui;

import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One step in a list of them: what it is called, what carries it out, and what is said of it. */
class StepCard extends ListItem {

  private final Div badges = new Div();
  private final Facts facts = new Facts();

  /**
   * @param number its place in the list, from 1
   * @param action what carries it out, in words
   */
  StepCard(int number, String title, String action) {
    addClassName("step");
    Span place = new Span(Numbers.text(number));
    place.addClassName("step-number");
    place.getElement().setAttribute("aria-hidden", "true");
    Bdi name = new Bdi(title);
    name.addClassName("strong");
    Bdi by = new Bdi(action);
    by.addClassName("secondary");
    Div what = new Div(name, by);
    what.addClassName("step-title");
    badges.addClassName("badges");
    Div head = new Div(what, badges);
    head.addClassName("step-head");
    add(place, new Div(head, facts));
  }

  StepCard with(String term, String text) {
    facts.add(term, new Bdi(text));
    return this;
  }

  StepCard badge(Tone tone, String text) {
    badges.add(new Badge(tone, text));
    return this;
  }
}
