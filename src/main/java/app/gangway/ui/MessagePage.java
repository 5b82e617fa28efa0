package app.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that has nothing but a message, such as that something is not there; and the ways on. */
public abstract class MessagePage extends Main implements HasDynamicTitle {

  private String title = "";

  /**
   * Says it, above a link to the first page.
   *
   * @param ways further ways on
   */
  protected void say(VaadinIcon symbol, String title, String text, Component... ways) {
    this.title = title;
    Icon icon = symbol.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div actions = new Div(ways);
    actions.addClassName("actions");
    actions.add(new Anchor("", getTranslation("error.toStart")));
    Div message = new Div(icon, new H1(title), new Paragraph(text), actions);
    message.addClassName("empty-state");
    removeAll();
    add(message);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(title);
  }
}
