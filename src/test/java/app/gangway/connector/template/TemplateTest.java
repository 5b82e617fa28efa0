package app.gangway.connector.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** A value is a value, wherever it stands and whatever it holds. */
class TemplateTest {

  private static final EnumSet<Placeholder> ALL = EnumSet.allOf(Placeholder.class);

  private static String render(String source, Position position, String name) {
    return new Template(source, position, ALL).render(Map.of(Placeholder.NAME, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"},{\"x\":\"",
        "\\\"",
        "\\",
        "{{key}}",
        "{{{name}}}",
        "a\u0001\t\n\u2028b",
        "\uD83D\uDE00",
        "'\"<&>]]>-->",
        "\uFFFE",
        "</script>",
        "Ä 漢",
        ""
      })
  void json_reads_what_was_filled_in(String nasty) throws Exception {
    String body = render("{\"n\": \"{{name}}\", \"m\": [\"{{ name }}\"]}", Position.JSON, nasty);

    assertThat(new ObjectMapper().readTree(body).at("/n").asText()).isEqualTo(nasty);
    assertThat(new ObjectMapper().readTree(body).at("/m/0").asText()).isEqualTo(nasty);
    assertThat(new ObjectMapper().readTree(body)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a/b?c=d&e#f", "../..", "100 % + 1", "Ä 漢 \uD83D\uDE00", "@:[]", "a\r\nb"})
  void an_address_has_as_many_parts_as_were_written(String nasty) {
    URI uri =
        URI.create(render("https://a.example/x/{{name}}/y?q={{name}}", Position.ADDRESS, nasty));

    assertThat(uri.getHost()).isEqualTo("a.example");
    assertThat(uri.getRawFragment()).isNull();
    assertThat(uri.getRawPath().split("/")).hasSize(4);
    assertThat(uri.getRawQuery()).doesNotContain("&", " ", "+");
    assertThat(uri.getQuery()).isEqualTo("q=" + nasty);
  }

  @Test
  void a_field_of_a_form_ends_where_it_was_written_to_end() {
    assertThat(render("n={{name}}&x=1", Position.ADDRESS, "a&b=c+d e"))
        .isEqualTo("n=a%26b%3Dc%2Bd%20e&x=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</a><b>",
        "\"><x y='",
        "&amp;&#1;",
        "]]>",
        "<!-- -->",
        "a\u0000\u0008b",
        "\uFFFE\uFFFF",
        "\uD83D\uDE00",
        "<!ENTITY x>"
      })
  void xml_keeps_its_elements(String nasty) throws Exception {
    String body = render("<a n=\"{{name}}\" m='{{name}}'>{{name}}</a>", Position.XML, nasty);

    Element a =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(a.getChildNodes().getLength()).isEqualTo(1);
    assertThat(a.getAttributes().getLength()).isEqualTo(2);
    assertThat(a.getAttribute("n"))
        .isEqualTo(a.getTextContent())
        .isEqualTo(a.getAttribute("m"))
        .isEqualTo(nasty.replaceAll("[\u0000\u0008]+", " ").replaceAll("[\uFFFE\uFFFF]", "\uFFFD"));
  }

  @Test
  void a_line_of_text_stays_one() {
    assertThat(render("Dear {{name}}!", Position.TEXT, "a\r\nb\u2028c <b>\u202E"))
        .isEqualTo("Dear a b c <b>\uFFFD!");
  }

  @Test
  void what_is_filled_in_is_not_read_again() {
    Template template = new Template("{{name}} {{key}}", Position.TEXT, ALL);

    assertThat(template.render(Map.of(Placeholder.NAME, "{{key}}", Placeholder.KEY, "{{name}}")))
        .isEqualTo("{{key}} {{name}}");
  }

  @Test
  void braces_of_json_are_no_placeholders() {
    assertThat(render("{\"a\":{\"b\":{\"n\":\"{{name}}\"}}}", Position.JSON, "x"))
        .isEqualTo("{\"a\":{\"b\":{\"n\":\"x\"}}}");
  }

  @Test
  void it_knows_what_it_uses() {
    Template template = new Template("{{ callbackUrl }}", Position.JSON, Placeholder.AT_FIRST);

    assertThat(template.uses(Placeholder.CALLBACK_URL)).isTrue();
    assertThat(template.uses(Placeholder.KEY)).isFalse();
  }

  @Test
  void what_is_not_known_yet_or_not_any_more_cannot_stand_there() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Template("{{reference}}", Position.TEXT, Placeholder.AT_FIRST))
        .withMessageContaining("{{reference}}")
        .withMessageContaining("callbackUrl");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Template("{{name}}", Position.TEXT, Placeholder.OF_ORDER))
        .withMessageContaining("key, reference");
  }
}
