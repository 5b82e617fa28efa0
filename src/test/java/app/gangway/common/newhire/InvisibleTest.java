package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTest {

  @ParameterizedTest
  @CsvSource({
    "sa\u00ADles, sa[U+00AD]les",
    "jo\u200B@x.com, jo[U+200B]@x.com",
    "a\u00A0b, a[U+00A0]b",
    "\u202Eevil, [U+202E]evil",
    "a\u0001b\u2028, a[U+0001]b[U+2028]",
    "a\u3164\uFE0Fb, a[U+3164][U+FE0F]b",
    "\uDB40\uDC67x, [U+E0067]x",
  })
  void each_is_shown_by_its_code_point(String text, String shown) {
    assertThat(Invisible.isIn(text)).isTrue();
    assertThat(Invisible.shown(text)).isEqualTo(shown);
  }

  @Test
  void half_a_character_is_shown_too() {
    assertThat(Invisible.shown("a\uD800")).isEqualTo("a[U+D800]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Jo Lee", "Zoë Škvor", "山田", "😀", "e\u0301", "O'Neil"})
  void what_is_seen_stays(String text) {
    assertThat(Invisible.isIn(text)).isFalse();
    assertThat(Invisible.shown(text)).isSameAs(text);
  }
}
