package app.gangway.ui.language;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.Days;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as the language of the present page writes them; only where there is a page. */
public final class Dates {

  private Dates() {}

  /** Such as {@code Feb 1, 2099}. */
  public static String text(LocalDate day) {
    return inLanguage(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(day);
  }

  /** The day, or the first and the last of several. */
  public static String text(Days days) {
    return days.count() == 1
        ? text(days.first())
        : translate("days.range", text(days.first()), text(days.last()));
  }

  /**
   * In another form than the usual.
   *
   * @param pattern in the letters of {@link DateTimeFormatter}, such as a translation has it
   */
  public static String text(LocalDate day, String pattern) {
    return inLanguage(DateTimeFormatter.ofPattern(pattern, UI.getCurrent().getLocale()))
        .format(day);
  }

  /** With its digits, too, as counts have them. */
  private static DateTimeFormatter inLanguage(DateTimeFormatter form) {
    Locale locale = UI.getCurrent().getLocale();
    return form.withLocale(locale).withDecimalStyle(DecimalStyle.of(locale));
  }
}
