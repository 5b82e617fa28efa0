package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSyntaxTest {

  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

  /** As the HTML standard has it, but with at least one dot. */
  private static final Pattern STANDARD =
      Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")+");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jo@example.com",
        "johnny.lawrence@eaglefang.com",
        "o'neil+news@mail.example.co.uk",
        "!#$%&'*+/=?^_`{|}~-@example.com",
        ".jo..lee.@example.com",
        "JO@EXAMPLE.COM",
        "jo@1.2",
        "jo@xn--mnchen-3ya.de",
        "jo@münchen.de",
        "jo@例え.テスト",
        "jo@例え。テスト",
        "jo@почта.рф",
        "jo@मेल.भारत",
        "jo@نامه\u200Cای.com",
      })
  void an_address_as_a_browser_takes_it_is_accepted(String email) {
    assertThat(EmailSyntax.accepts(email)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "jo",
        "jo@",
        "@example.com",
        "jo@localhost",
        "jo@example.com.",
        "jo@example..com",
        "jo@.example.com",
        "jo@-example.com",
        "jo@example-.com",
        "jo@exam_ple.com",
        "jo@@example.com",
        "jo@lee@example.com",
        "jo lee@example.com",
        "jo@exam ple.com",
        "\"jo lee\"@example.com",
        "Jo <jo@example.com>",
        "jo@example.com,lee@example.com",
        "jo@[127.0.0.1]",
        "jö@example.com",
        "jo@example.com\nBcc: all@example.com",
        "jo@example.c\u0000m",
        "jo@münchen",
        "jo@℀.example.com",
        "jo@\uD800.example.com",
        "jo\u200B@example.com",
        "jo@exa\u00ADmple.com",
        "jo@exam\u200Dple.com",
        "jo@\u200Bmünchen.de",
        "jo@exa\u202Emple.com",
        "jo@exa\u2066mple.com",
        "jo@\u2069münchen.de",
      })
  void anything_else_is_refused(String email) {
    assertThat(EmailSyntax.accepts(email)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64})
  void a_label_has_at_most_63_characters(int length) {
    assertThat(EmailSyntax.accepts("jo@" + "x".repeat(length) + ".com")).isEqualTo(length == 63);
  }

  @Test
  void it_says_what_the_expression_of_the_standard_says() {
    Random random = new Random(7);
    String alphabet = "aZ09.-@@..--_+ \"";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(1, 12);
      random
          .ints(length, 0, alphabet.length())
          .forEach(letter -> text.append(alphabet.charAt(letter)));
      assertThat(EmailSyntax.accepts(text.toString()))
          .as(text.toString())
          .isEqualTo(STANDARD.matcher(text).matches());
    }
  }
}
