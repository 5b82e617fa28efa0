package app.gangway.notification.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessTextTest {

  @ParameterizedTest
  @CsvSource({
    "<!channel>, ＜!channel＞",
    "@here, ＠here",
    "&lt;!channel&gt;, ＆lt;!channel＆gt;",
    "[click](x), ［click］(x)",
    "R&D, R＆D"
  })
  void what_means_something_to_a_chat_is_left_to_be_read_only(String typed, String said) {
    assertThat(HarmlessText.of(typed)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"https://evil.example/x", "www.evil.example", "evil.example", ":smile:"})
  void nothing_is_left_that_a_link_could_be_made_of(String typed) {
    assertThat(HarmlessText.of(typed)).doesNotContainPattern("[.:]\\S(?<!\u200B)");
    assertThat(HarmlessText.of(typed).replace("\u200B", "")).isEqualTo(typed);
  }

  @Test
  void names_as_they_are_and_one_line_of_them() {
    assertThat(HarmlessText.of("Dr. Zoë O'Neil-Łuk")).isEqualTo("Dr. Zoë O'Neil-Łuk");
    assertThat(HarmlessText.of("Ann\nThe boss: approve")).isEqualTo("Ann The boss: approve");
  }
}
