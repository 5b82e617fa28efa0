package app.gangway.ui.language;

import java.util.Locale;

/** Which way a language is written. */
public final class TextDirection {

  private TextDirection() {}

  /** The value for the attribute {@code dir}, by the first letter of the language's own name. */
  public static String of(Locale locale) {
    int letter = locale.getDisplayLanguage(locale).codePointAt(0);
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          "rtl";
      default -> "ltr";
    };
  }
}
