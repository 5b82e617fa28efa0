package app.gangway.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** One status, one colour, one icon, on every page. */
public enum Tone {
  QUEUED(VaadinIcon.HOURGLASS_START),
  RUNNING(VaadinIcon.COG),
  WAITING(VaadinIcon.HAND),
  COMPLETED(VaadinIcon.CHECK_CIRCLE),
  DECLINED(VaadinIcon.BAN),
  FAILED(VaadinIcon.EXCLAMATION_CIRCLE),
  WITHDRAWN(VaadinIcon.ARROW_BACKWARD);

  private final VaadinIcon icon;

  Tone(VaadinIcon icon) {
    this.icon = icon;
  }

  public VaadinIcon icon() {
    return icon;
  }

  /** The icon's name, as a template in the browser wants it. */
  public String iconName() {
    return icon.create().getIcon();
  }

  /** The CSS class that carries the colour. */
  public String cssClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
