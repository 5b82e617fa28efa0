package app.gangway.common.newhire;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** A language as BCP 47 writes it: {@code de}, {@code en-GB}, {@code zh-Hant}. */
final class LanguageTag {

  /** Of ISO 639; longer ones were never given to a language, but are often its name. */
  private static final int LANGUAGE_MAX = 3;

  private LanguageTag() {}

  /**
   * The tag in its usual spelling; {@code de_at} is {@code de-AT}.
   *
   * @return empty if the text is none, or names no language
   */
  static Optional<String> canonical(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
      int length = locale.getLanguage().length();
      return length == 0 || length > LANGUAGE_MAX
          ? Optional.empty()
          : Optional.of(locale.toLanguageTag());
    } catch (IllformedLocaleException none) {
      return Optional.empty();
    }
  }
}
