package app.gangway.csv;

import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.names;
import static app.gangway.imports.Upload.problems;
import static app.gangway.imports.Upload.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.csv.text.Excerpt;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowProblemTest {

  @Test
  void a_problem_says_where_it_is_what_was_expected_and_what_was_found() {
    assertThat(problems(content(HEADER, "Jo,jo@example.com,03/04/25,dev")))
        .containsExactly("Row 2, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found \"03/04/25\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,jo@example.com,01.02.2022,dev   | Row 2, name: expected a name, found ""
          Jo,jo@home,01.02.2022,dev        | Row 2, email: expected an email address such as jo@example.com, found "jo@home"
          Jo,jo@example.com,31.02.2022,dev | Row 2, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found "31.02.2022"
          Jo,jo@example.com,01.02.2022,    | Row 2, role: expected a role, found ""
          Jo,jo@example.com,01.02.2022     | Row 2, role: expected a role, found ""
          Lee,Jo,j@e.com,01.02.2022,dev,x  | Row 2: expected 4 cells, found 6
          Jo,j@e.com,01.02.2022,dev,,x,,   | Row 2: expected 4 cells, found 6
          """)
  void whatever_is_wrong_is_named(String row, String problem) {
    assertThat(problems(content(HEADER, row))).containsExactly(problem);
  }

  @Test
  void empty_cells_beyond_the_header_are_no_problem() {
    assertThat(problems(content(HEADER, JOHNNY + ",,, ,\"\""))).isEmpty();
  }

  @Test
  void cells_missing_at_the_end_are_empty() {
    assertThat(problems(content(HEADER, "Jo")))
        .containsExactly(
            "Row 2, email: expected an email address such as jo@example.com, found \"\"",
            "Row 2, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found \"\"",
            "Row 2, role: expected a role, found \"\"");
    CsvContent content = content(HEADER + ",team", JOHNNY, DANIEL + ",Red", JOHNNY + ",,");
    assertThat(problems(content)).isEmpty();
    assertThat(names(content)).hasSize(3);
  }

  @Test
  void what_cannot_be_seen_is_shown() {
    CsvContent content =
        content(HEADER, "Jo,jo\u200B@x.com,01.02.2022,dev", "Jo,jo@x.com,01.02\u00A02022,dev");
    assertThat(problems(content))
        .containsExactly(
            "Row 2, email: expected an email address such as jo@example.com,"
                + " found \"jo[U+200B]@x.com\"",
            "Row 3, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found \"01.02[U+00A0]2022\"");
  }

  @Test
  void a_role_that_is_nearly_a_configured_one_is_pointed_out() {
    String jo = "Jo,jo@x.com,01.02.2022,";
    CsvContent content =
        content(
            HEADER, jo + "Sales", jo + "sales", jo + "sa\u00ADles", jo + "DEVELOPER", jo + "slaes");
    assertThat(names(content)).hasSize(5);
    assertThat(warnings(content))
        .containsExactly(
            "Row 2, role: expected sales (roles are compared letter by letter), found \"Sales\"",
            "Row 4, role: expected sales (roles are compared letter by letter), found \"sa[U+00AD]les\"",
            "Row 5, role: expected developer (roles are compared letter by letter), found \"DEVELOPER\"",
            "Row 6, role: expected sales (roles are compared letter by letter), found \"slaes\"");
  }

  @Test
  void a_start_date_far_ahead_is_allowed_and_pointed_out() {
    CsvContent content =
        content(
            HEADER,
            "Jo,jo@x.com,31.01.2024,dev",
            "Jo,jo@x.com,01.02.2024,dev",
            "Jo,jo@x.com,01.02.2570,dev");
    assertThat(names(content)).hasSize(3);
    assertThat(warnings(content))
        .containsExactly(
            "Row 3, startdate: expected a day that is not more than two years ahead,"
                + " found \"01.02.2024\"",
            "Row 4, startdate: expected a day that is not more than two years ahead,"
                + " found \"01.02.2570\"");
  }

  @Test
  void every_problem_of_every_row_is_reported() {
    String allWrong = " ,x,03/04/25, ";
    String[] lines = Collections.nCopies(2_001, allWrong).toArray(String[]::new);
    lines[0] = HEADER;
    CsvContent content = content(lines);
    assertThat(content.problems()).hasSize(4 * 2_000);
    assertThat(content.problemRows()).hasSize(2_000);
    assertThat(content.rowCount()).isEqualTo(2_000);
  }

  @Test
  void a_long_value_is_refused_and_quoted_in_part_and_on_one_line() {
    CsvContent content = content(HEADER, "\"" + "x\r\n".repeat(60) + "\",j@e.com,01.02.2022,dev");
    assertThat(problems(content)).isEmpty();
    content = content(HEADER, "\"" + "x\r\n".repeat(80) + "x\",j@e.com,01.02.2022,dev");
    assertThat(problems(content))
        .singleElement()
        .asString()
        .startsWith("Row 2, name: expected at most 200 characters, found \"x x ")
        .endsWith("…\"")
        .hasSizeLessThan(200);
  }

  @Test
  void an_excerpt_never_ends_in_half_a_character() {
    String found =
        content(HEADER, "𠮷".repeat(50) + "x,j,01.02.2022,dev").problems().get(0).found();
    assertThat(found).isEqualTo("j");
    assertThat(Excerpt.of("x" + "𠮷".repeat(50))).isEqualTo("x" + "𠮷".repeat(39) + "…");
  }

  @Test
  void text_after_a_closing_quote_is_a_problem_of_its_line_alone() {
    CsvContent content = content(HEADER, "\"Johnny \"Ace\" L\",j@e.com,01.02.2022,dev", JOHNNY);
    assertThat(names(content)).containsExactly("Johnny Lawrence");
    assertThat(problems(content))
        .containsExactly(
            "Row 2: expected quotes around a whole cell, and twice within it,"
                + " found \"Johnny \"Ace\" L\",j@e.com,01.02.2022,dev");
  }

  @Test
  void a_start_date_in_the_past_is_allowed_and_pointed_out() {
    CsvContent content =
        content(HEADER, "Jo,jo@e.com,30.01.2022,dev", "Lee,lee@e.com,31.01.2022,dev");
    assertThat(names(content)).containsExactly("Jo", "Lee");
    assertThat(warnings(content))
        .containsExactly(
            "Row 2, startdate: expected a day that is not in the past, found \"30.01.2022\"");
  }
}
