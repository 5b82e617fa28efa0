package app.gangway.csv.records;

import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.names;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.csv.Delimiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLayoutTest {

  @ParameterizedTest
  @EnumSource
  void the_delimiter_is_found(Delimiter delimiter) {
    CsvContent content = content(with(delimiter, HEADER), with(delimiter, JOHNNY));
    assertThat(content.delimiter()).isEqualTo(delimiter);
    assertThat(names(content)).containsExactly("Johnny Lawrence");
  }

  @Test
  void what_was_understood_can_be_told() {
    CsvContent content =
        content("Start Date;role;Phone; e-mail ;NAME", "01.02.2022;dev;1;j@e.com;Jo");
    assertThat(content.charset()).isEqualTo(UTF_8);
    assertThat(content.delimiter()).isEqualTo(Delimiter.SEMICOLON);
    assertThat(content.columns()).containsExactly("Start Date", "role", "Phone", "e-mail", "NAME");
  }

  @Test
  void delimiters_within_quotes_do_not_fool_it() {
    CsvContent content =
        content(
            "\"note;to,all,of,you,here\";name;email;startdate;role",
            "\"a,b,c,d,e,f\";Lawrence, Johnny;j@e.com;01.02.2022;dev");
    assertThat(content.delimiter()).isEqualTo(Delimiter.SEMICOLON);
    assertThat(names(content)).containsExactly("Lawrence, Johnny");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "sep=;;;;"})
  void the_first_line_may_order_the_delimiter(String order) {
    CsvContent content =
        content(order, with(Delimiter.SEMICOLON, HEADER), with(Delimiter.SEMICOLON, JOHNNY));
    assertThat(content.delimiter()).isEqualTo(Delimiter.SEMICOLON);
    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(3);
  }

  @Test
  void the_order_may_follow_a_byte_order_mark() {
    assertThat(names(content("\uFEFFsep=,\r", HEADER, JOHNNY))).containsExactly("Johnny Lawrence");
  }

  @Test
  void the_order_may_be_for_a_tab() {
    CsvContent content =
        content("sep=\t", with(Delimiter.TAB, HEADER), with(Delimiter.TAB, JOHNNY));
    assertThat(names(content)).containsExactly("Johnny Lawrence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void a_line_ends_as_on_any_system(String end) {
    String file = String.join(end, HEADER, JOHNNY, "", DANIEL) + end;
    CsvContent content = content(file);
    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(2, 4);
    assertThat(content.problemRows()).isEmpty();
  }

  @Test
  void line_ends_may_be_mixed() {
    CsvContent content = content(HEADER + "\r\n" + JOHNNY + "\r" + DANIEL + "\n\r\r\n" + JOHNNY);
    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(2, 3, 6);
  }

  @Test
  void quoted_delimiters_quotes_and_line_breaks_are_kept() {
    CsvContent content =
        content(
            HEADER,
            "\"Lawrence, Johnny \"\"The Ace\"\"\",j@e.com,01.02.2022,\"dev\r\nops\"",
            "Johnny \"The Ace\" Lawrence,k@e.com,01.02.2022,5\" pipes");
    assertThat(content.rows().get(0).hire().name()).isEqualTo("Lawrence, Johnny \"The Ace\"");
    assertThat(content.rows().get(0).hire().role()).isEqualTo("dev\r\nops");
    assertThat(content.rows().get(1).hire().name()).isEqualTo("Johnny \"The Ace\" Lawrence");
    assertThat(content.rows().get(1).hire().role()).isEqualTo("5\" pipes");
  }

  @Test
  void white_space_around_a_cell_or_its_quotes_is_no_part_of_it() {
    assertThat(names(content(HEADER, " \"Lawrence, Johnny\" , j@e.com ,\t01.02.2022 , dev ")))
        .containsExactly("Lawrence, Johnny");
  }

  @Test
  void blank_lines_and_lines_of_delimiters_or_spaces_are_skipped() {
    CsvContent content =
        content(
            "", " ", ",,,", HEADER, "", JOHNNY, ",,,", "   ", " , ,\t,", ",,,,,,,", "\"\",\"\"");
    assertThat(content.rowCount()).isEqualTo(1);
    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(6);
  }

  private static String with(Delimiter delimiter, String line) {
    return line.replace(',', delimiter.character());
  }
}
