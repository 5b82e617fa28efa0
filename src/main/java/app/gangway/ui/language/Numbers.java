package app.gangway.ui.language;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;

/** Counts as the language of the present page writes them; only where there is a page. */
public final class Numbers {

  private Numbers() {}

  /** Such as {@code 12,345}. */
  public static String text(long count) {
    return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(count);
  }
}
