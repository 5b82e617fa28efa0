package app.gangway.ui.language;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.format.DecimalStyle;
import java.util.Locale;

/** Counts as a language writes them. */
public final class Numbers {

  private static final char ARABIC_ZERO = '\u0660';

  private Numbers() {}

  /** Such as {@code 12,345}, in the language of the present page; only where there is one. */
  public static String text(long count) {
    return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(count);
  }

  /** Such as {@code 999+} where there are more than that. */
  public static String text(long count, long most) {
    return count > most ? text(most) + "+" : text(count);
  }

  /** The name of the digits for {@code Intl} in the browser, which may know others by itself. */
  public static String digits(Locale locale) {
    return DecimalStyle.of(locale).getZeroDigit() == ARABIC_ZERO ? "arab" : "latn";
  }
}
