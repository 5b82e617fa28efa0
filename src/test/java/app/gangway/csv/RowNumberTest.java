package app.gangway.csv;

import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void a_record_is_numbered_by_its_first_line(String end) {
    String broken = "\"Johnny" + end + end + "Lawrence\",j@e.com,01.02.2022,dev";
    CsvContent content = content(String.join(end, HEADER, broken, "", DANIEL, broken, JOHNNY));
    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(2, 6, 7, 10);
  }

  @Test
  void lines_before_the_header_count() {
    assertThat(content("", ",,,", HEADER, JOHNNY).rows())
        .extracting(CsvRow::row)
        .containsExactly(4);
  }

  @Test
  void a_header_of_several_lines_counts() {
    assertThat(content("name,email,\"start", "date\",role", JOHNNY).rows())
        .extracting(CsvRow::row)
        .containsExactly(3);
  }

  @Test
  void rows_after_a_garbled_line_keep_their_numbers() {
    CsvContent content =
        content(
            "sep=,",
            HEADER,
            JOHNNY,
            "\"Jo\" x,1,2,3",
            "",
            "\"D\nL\",d@m.com,01.02.2022,dev",
            DANIEL);
    assertThat(content.problemRows()).extracting(ProblemRow::row).containsExactly(4);
    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(3, 6, 8);
  }

  @Test
  void an_unclosed_quote_is_a_problem_of_the_row_where_it_opened() {
    assertThat(rejection(HEADER, JOHNNY, "", "\"Daniel,d@m.com,01.02.2022,dev", JOHNNY).message())
        .startsWith("Row 4: a quote opens here and is not closed");
  }

  @Test
  void an_unclosed_quote_before_quoted_cells_is_found_where_it_opened() {
    String quoted = "\"Johnny\",\"j@e.com\",\"01.02.2022\",\"dev\"";
    assertThat(rejection(HEADER, quoted, "Daniel,\"d@m.com,01.02.2022,dev", quoted).message())
        .startsWith("Row 3: a quote opens here");
  }

  @Test
  void an_unclosed_quote_may_be_in_the_header_or_at_the_very_end() {
    assertThat(rejection("name,\"email,startdate,role", JOHNNY).message()).startsWith("Row 1: ");
    assertThat(rejection("name;\"email;startdate;role", JOHNNY).message()).startsWith("Row 1: ");
    assertThat(rejection("\"name\"s,email,startdate,role", JOHNNY).message())
        .startsWith("Row 1: a quote opens here");
    assertThat(rejection(HEADER, JOHNNY, "Jo,j@e.com,01.02.2022,\"").message())
        .startsWith("Row 3: ");
  }
}
