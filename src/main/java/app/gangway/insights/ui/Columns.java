package app.gangway.insights.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** Bars beside one another, each a link to those whom it counts. */
class Columns extends UnorderedList {

  /** With more than so many, only one of seven has room for its label. */
  private static final int ALL_LABELLED = 14;

  private static final int WEEK = 7;

  private final double most;
  private int count;

  /**
   * @param most the size of the tallest bar of all that are compared
   */
  Columns(double most) {
    this.most = most;
    addClassName("columns");
  }

  /**
   * @param text what is heard of it, and seen when it is pointed at
   * @param parts from the bottom to the top
   */
  void add(String label, String text, String href, List<Part> parts) {
    Anchor bar = new Anchor(href, "");
    bar.setTitle(text);
    bar.getElement().setAttribute("aria-label", text);
    parts.stream()
        .filter(part -> part.size() > 0)
        .forEach(part -> bar.addComponentAsFirst(box(part)));
    Span below = new Span(label);
    below.addClassName("secondary");
    below.getElement().setAttribute("aria-hidden", "true");
    below.setClassName("between", count % WEEK != 0);
    add(new ListItem(bar, below));
    count++;
    setClassName("many", count > ALL_LABELLED);
  }

  private Div box(Part part) {
    Div box = new Div();
    box.addClassNames("part", part.tone().cssClass());
    box.getStyle().setHeight(String.format(Locale.ROOT, "%.1f%%", 100 * part.size() / most));
    return box;
  }
}
