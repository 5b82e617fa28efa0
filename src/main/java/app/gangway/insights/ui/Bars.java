package app.gangway.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bars below one another, each with what it is of and how much that is. */
class Bars extends UnorderedList {

  private final double most;

  /**
   * @param most the size of the longest bar
   */
  Bars(double most) {
    this.most = most;
    addClassName("bars");
  }

  /**
   * @param value what the bar says in words
   * @param href where those are whom it counts; null where no list can be kept to them
   * @param parts from the beginning of a line
   */
  void add(Component label, String value, @Nullable String href, List<Part> parts) {
    Div track = new Div();
    track.addClassName("track");
    parts.stream().filter(part -> part.size() > 0).forEach(part -> track.add(box(part)));
    Span words = new Span(value);
    words.addClassName("value");
    Div line = new Div(label, track, words);
    line.addClassName("line");
    add(new ListItem(href == null ? line : new Anchor(href, line)));
  }

  private Div box(Part part) {
    Div box = new Div();
    box.addClassNames("part", part.tone().cssClass());
    box.setClassName("pale", part.pale());
    box.getStyle().setWidth(String.format(Locale.ROOT, "%.1f%%", 100 * part.size() / most));
    return box;
  }
}
