package app.gangway.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Markdown and of what is filled in. */
class MailTemplateTest {

  /** A placeholder wherever Markdown has a place for one. */
  private static final String EVERYWHERE =
      """
      # {{name}}

      {{name}}

      - {{name}}

      > {{name}}

      ```{{name}}
      {{name}}
      ```

          {{name}}

      `{{name}}` **{{name}}** _{{name}}_ [{{name}}](https://e.example/?q={{name}} "{{name}}")
      ![{{name}}](https://e.example/{{name}}.png) <i>{{name}}</i> <https://e.example/{{name}}>
      [x]({{name}}) [y][z]

      <div title="{{name}}">{{name}}</div>

      [z]: {{name}}
      """;

  @Test
  void markdown_becomes_html_and_plain_text() {
    RenderedMail mail = render("Hello **{{name}}**,\n\nsee you.\n", "Kim");

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
        "1. Kim",
        "\uE000role\uE001",
        "Kim \\ $1"
      })
  void what_is_filled_in_stays_text(String name) {
    RenderedMail mail = render("Hello **{{name}}**,\n\nsee you.\n", name);

    assertThat(mail.subject()).isEqualTo("Welcome, " + name);
    assertThat(mail.text()).isEqualTo("Hello %s,\n\nsee you.".formatted(name));
    assertThat(mail.html())
        .startsWith("<p>Hello <strong>")
        .doesNotContain("<script", "<a ", "<img", "<em>", "<code>", "<h1>", "<ol>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**x**",
        "<b",
        "<b>x</b>",
        "\"},{\"x\":\"",
        "\" onclick=\"x()",
        "{{key}}",
        "{{{key}}}",
        "x\r\ny",
        "``` x `",
        "](https://evil.example)",
        "javascript:alert(1)",
        "https://evil.example",
        "//evil.example"
      })
  void it_stays_text_wherever_it_stands(String name) {
    String plain = structure(render(EVERYWHERE, "kim").html());

    String html = render(EVERYWHERE, name).html();

    assertThat(structure(html)).isEqualTo(plain);
    assertThat(html).doesNotContain("href=\"https://evil", "href=\"//", "href=\"javascript:");
  }

  /** The tags alone, without what they say. */
  private static String structure(String html) {
    return html.replaceAll(">[^<]*", ">")
        .replaceAll("(href|src|alt|title|class)=\"[^\"]*\"", "$1")
        .replaceAll("\\s+rel=\"nofollow\"", "");
  }

  @Test
  void no_line_can_be_added() {
    RenderedMail mail = render("Hello {{name}}", "Kim\r\nBcc: all@example.com\n\n# Title\u2028x");

    assertThat(mail.subject()).isEqualTo("Welcome, Kim Bcc: all@example.com # Title x");
    assertThat(mail.html()).doesNotContain("<h1>");
  }

  @Test
  void a_line_with_a_missing_value_is_left_out_and_null_is_never_said() {
    RenderedMail mail =
        template("To {{place}}", "Hello {{name}}\n\nCome to {{ place }}.\n\nBye")
            .render(Map.of(Placeholder.NAME, "Kim"));

    assertThat(mail.subject()).isEqualTo("To");
    assertThat(mail.text()).isEqualTo("Hello Kim\n\nBye");
  }

  @Test
  void what_may_be_known_of_somebody_is_filled_in_where_it_is_known() {
    String body = "{{name}}\n\n{{department}}, {{location}}\n\nAsk {{manager}} ({{manager_email}})";

    assertThat(
            template("{{department}}", body)
                .render(
                    Map.of(
                        Placeholder.NAME, "Kim",
                        Placeholder.DEPARTMENT, "*Sales*",
                        Placeholder.LOCATION, "Berlin"))
                .text())
        .isEqualTo("Kim\n\n*Sales*, Berlin");
    assertThat(
            template("x", body)
                .render(
                    Map.of(
                        Placeholder.NAME, "Kim",
                        Placeholder.MANAGER, "Jo",
                        Placeholder.MANAGER_EMAIL, "jo@e.com"))
                .text())
        .isEqualTo("Kim\n\nAsk Jo (jo@e.com)");
  }

  @Test
  void what_looks_like_a_tag_without_being_one_stays_as_it_is() {
    assertThat(render("\\{\\{#x}} &#123;&#123;name}} {name} }}", "Kim").text())
        .isEqualTo("{{#x}} {{name}} {name} }}");
  }

  @Test
  void installed_words_begin_with_their_subject() {
    assertThat(InstalledTemplates.words("Subject: Hi\nHello\n"))
        .isEqualTo(new TemplateWords("Hi", "Hello"));
    assertThatThrownBy(() -> InstalledTemplates.words("Hello")).hasMessageContaining("Subject: ");
  }

  private static RenderedMail render(String body, String name) {
    return template("Welcome, {{name}}", body).render(Map.of(Placeholder.NAME, name));
  }

  private static MailTemplate template(String subject, String body) {
    return new MailTemplate(
        TemplateVersion.draft(Locale.ENGLISH, new TemplateWords(subject, body)));
  }
}
