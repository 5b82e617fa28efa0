package app.gangway.overview.ui;

import app.gangway.ui.Tone;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A figure that is a link: it opens the list of what it counts. */
class FigureTile extends Anchor {

  private final Span number = new Span("0");
  private final Div remark = new Div();

  FigureTile(Tone tone, String label, String href) {
    super(href, "");
    addClassNames("card", "tile", tone.cssClass());
    Icon icon = tone.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div head = new Div(icon, new Span(label));
    head.addClassName("icon-line");
    number.addClassName("number");
    remark.addClassName("secondary");
    add(head, number, remark);
  }

  void show(long count, Component... remarks) {
    number.setText(Numbers.text(count));
    remark.removeAll();
    remark.add(remarks);
    setClassName("quiet", count == 0);
  }
}
