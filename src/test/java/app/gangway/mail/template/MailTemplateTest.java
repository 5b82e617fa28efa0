package app.gangway.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Markdown and of what is filled in. */
class MailTemplateTest {

  private static final MailTemplate TEMPLATE =
      new MailTemplate(
          Locale.ENGLISH, "Subject: Welcome, {{name}}\nHello **{{name}}**,\n\nsee you.\n");

  @Test
  void markdown_becomes_html_and_plain_text() {
    RenderedMail mail = TEMPLATE.render(Map.of("name", "Kim"));

    assertThat(mail.subject()).isEqualTo("Welcome, Kim");
    assertThat(mail.html()).isEqualTo("<p>Hello <strong>Kim</strong>,</p>\n<p>see you.</p>\n");
    assertThat(mail.text()).isEqualTo("Hello Kim,\n\nsee you.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Kim**",
        "<script>alert(1)</script>",
        "[Kim](https://evil.example)",
        "<https://evil.example>",
        "\"},{\"x\":\"",
        "{{key}}",
        "{{#name}}",
        "`Kim`",
        "![Kim](https://evil.example/x.png)",
        "# Kim",
        "Kim & Co.",
        "1. Kim"
      })
  void what_is_filled_in_stays_text(String name) {
    RenderedMail mail = TEMPLATE.render(Map.of("name", name));

    assertThat(mail.subject()).isEqualTo("Welcome, " + name);
    assertThat(mail.text()).isEqualTo("Hello %s,\n\nsee you.".formatted(name));
    assertThat(mail.html())
        .startsWith("<p>Hello <strong>")
        .doesNotContain("<script", "<a ", "<img", "<em>", "<code>", "<h1>", "<ol>");
  }

  @Test
  void no_line_can_be_added() {
    RenderedMail mail =
        TEMPLATE.render(Map.of("name", "Kim\r\nBcc: all@example.com\n\n# Title\u2028x"));

    assertThat(mail.subject()).isEqualTo("Welcome, Kim Bcc: all@example.com # Title x");
    assertThat(mail.html()).doesNotContain("<h1>");
  }

  @Test
  void what_is_not_there_fails_where_it_stands() {
    assertThatThrownBy(() -> TEMPLATE.render(Map.of()))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("name");
    assertThatThrownBy(() -> new MailTemplate(Locale.ENGLISH, "Hello"))
        .hasMessageContaining("Subject: ");
  }
}
