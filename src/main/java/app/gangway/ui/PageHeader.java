package app.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The top of a page: its title, what stands beside it, and what can be done here. */
public class PageHeader extends Header {

  private final H1 title = new H1();
  private final Div beside = new Div();
  private final Div actions = new Div();

  public PageHeader(String text) {
    addClassName("page-header");
    title.setText(text);
    // It may be a name, written the other way than the page.
    title.getElement().setAttribute("dir", "auto");
    beside.addClassName("beside");
    actions.addClassName("actions");
    add(title, beside, actions);
  }

  public PageHeader withActions(Component... components) {
    actions.add(components);
    return this;
  }

  /** Puts the way to the list that this page is one of above its title. */
  public PageHeader under(String list, String path) {
    Icon back = VaadinIcon.ANGLE_LEFT.create();
    back.getElement().setAttribute("aria-hidden", "true");
    Div up = new Div(new Anchor(path, back, new Span(list)));
    up.addClassName("up");
    addComponentAsFirst(up);
    return this;
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  /** Moves the focus to the title of a page, for which the user has just asked. */
  public static void focusOn(Component page) {
    page.getChildren()
        .filter(PageHeader.class::isInstance)
        .map(PageHeader.class::cast)
        .findFirst()
        .ifPresent(header -> Focus.on(header.title));
  }

  /** Replaces what stands beside the title, such as a badge. */
  public void setBeside(Component... components) {
    beside.removeAll();
    beside.add(components);
  }
}
