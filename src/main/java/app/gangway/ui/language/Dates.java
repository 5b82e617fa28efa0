package app.gangway.ui.language;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days as the language of the present page writes them. */
public final class Dates {

  private Dates() {}

  /** Such as {@code Feb 1, 2099}; only to be called where there is a page. */
  public static String text(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(UI.getCurrent().getLocale())
        .format(day);
  }
}
