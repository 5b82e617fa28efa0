package app.gangway.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A status: icon, word and colour together, never colour alone. */
public class Badge extends Span {

  public Badge(Tone tone, String text) {
    Icon icon = tone.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, new Span(text));
    addClassNames("badge", tone.cssClass());
  }
}
