package app.gangway.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.gangway.mail.template.TemplateProblem.Code;
import app.gangway.mail.template.TemplateProblem.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words are refused, and for which line. */
class TemplateCheckTest {

  @ParameterizedTest
  @CsvSource({
    "{{{name}}},  NOT_ALLOWED",
    "{{&name}},   NOT_ALLOWED",
    "{{& name}},  NOT_ALLOWED",
    "{{>name}},   NOT_ALLOWED",
    "{{#place}},  NOT_ALLOWED",
    "{{/place}},  NOT_ALLOWED",
    "{{^place}},  NOT_ALLOWED",
    "{{!name}},   NOT_ALLOWED",
    "{{=<% %>=}}, NOT_ALLOWED",
    "{{ # name}}, NOT_ALLOWED",
    "{{nmae}},    UNKNOWN",
    "{{Name}},    UNKNOWN",
    "{{}},        UNKNOWN",
    "{{name.x}},  UNKNOWN",
    "{{name,      UNCLOSED",
    "{{name} {{role}}, UNCLOSED"
  })
  void a_tag_that_is_no_placeholder_is_refused_with_its_line(String tag, Code code) {
    assertThat(TemplateCheck.problems(new TemplateWords("Hello", "Hello {{name}}\n\nx " + tag)))
        .extracting(TemplateProblem::part, TemplateProblem::line, TemplateProblem::code)
        .containsExactly(tuple(Part.BODY, 3, code));
    assertThat(TemplateCheck.problems(new TemplateWords("x " + tag, "Hello")))
        .extracting(TemplateProblem::part, TemplateProblem::line, TemplateProblem::code)
        .containsExactly(tuple(Part.SUBJECT, 1, code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{name}}", "{{ startDate }}", "{{role}}{{place}}", "{name}", "}} {x}"})
  void placeholders_and_single_braces_are_taken(String text) {
    assertThat(TemplateCheck.problems(new TemplateWords(text, text))).isEmpty();
  }

  @Test
  void nothing_is_too_little_and_there_is_too_much() {
    assertThat(TemplateCheck.problems(new TemplateWords(" ", "\n")))
        .extracting(TemplateProblem::code)
        .containsExactly(Code.EMPTY, Code.EMPTY);
    assertThat(
            TemplateCheck.problems(
                new TemplateWords(
                    "x".repeat(TemplateWords.SUBJECT_MAX + 1),
                    "x".repeat(TemplateWords.BODY_MAX + 1))))
        .extracting(TemplateProblem::code)
        .containsExactly(Code.TOO_LONG, Code.TOO_LONG);
  }

  @Test
  void all_that_is_wrong_is_found() {
    assertThat(TemplateCheck.problems(new TemplateWords("{{x}} {{y}}", "{{{name}}}\n{{z}}")))
        .extracting(TemplateProblem::what)
        .containsExactly("{{x}}", "{{y}}", "{{{name}}}", "{{z}}");
  }
}
