package app.gangway.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSyntaxTest {

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
      })
  void anything_else_is_refused(String email) {
    assertThat(EmailSyntax.accepts(email)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64})
  void a_label_has_at_most_63_characters(int length) {
    assertThat(EmailSyntax.accepts("jo@" + "x".repeat(length) + ".com")).isEqualTo(length == 63);
  }
}
