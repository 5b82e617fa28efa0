package app.gangway.ui;

import com.vaadin.flow.component.Component;

/** Where those who use the keyboard, or hear the page, go on. */
public final class Focus {

  private Focus() {}

  /**
   * Moves the focus to a component once the browser shows it, even to one that Tab does not lead
   * to, such as the heading of what has just appeared.
   */
  public static void on(Component component) {
    component.getElement().executeJs("window.gangway.focus(this)");
  }
}
