package app.gangway.ui.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  @ParameterizedTest
  @CsvSource({"de, de", "de-AT, de", "fr;ar-EG, ar", "en-GB;de, en"})
  void the_first_that_is_offered_is_taken(String wanted, String taken) {
    Languages languages =
        new Languages(Locale.ENGLISH, List.of(Locale.ENGLISH, Locale.GERMAN, ARABIC));

    assertThat(languages.offered(Stream.of(wanted.split(";")).map(Locale::forLanguageTag)))
        .contains(Locale.forLanguageTag(taken));
  }

  @Test
  void a_language_that_nobody_offers_is_not() {
    Languages languages = new Languages(Locale.ENGLISH, List.of(Locale.ENGLISH));

    assertThat(languages.offered(Stream.of(Locale.FRENCH, Locale.GERMAN))).isEmpty();
  }

  @Test
  void one_without_translations_is_refused() {
    assertThatThrownBy(() -> new Languages(Locale.ENGLISH, List.of(Locale.ENGLISH, Locale.FRENCH)))
        .hasMessage("gangway.locales: there are no translations for \"fr\"");
  }

  @Test
  void a_default_that_is_not_offered_is_refused() {
    assertThatThrownBy(() -> new Languages(Locale.GERMAN, List.of(Locale.ENGLISH)))
        .hasMessage("gangway.locale: \"de\" is not one of gangway.locales");
  }

  @ParameterizedTest
  @CsvSource({"en, ltr", "de, ltr", "ar, rtl", "ar-EG, rtl", "he, rtl", "ja, ltr"})
  void a_language_has_a_direction(String language, String direction) {
    assertThat(TextDirection.of(Locale.forLanguageTag(language))).isEqualTo(direction);
  }
}
