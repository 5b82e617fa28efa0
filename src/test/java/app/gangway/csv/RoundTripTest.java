package app.gangway.csv;

import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.names;
import static app.gangway.imports.Upload.problems;
import static app.gangway.imports.Upload.warnings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  @Test
  void the_template_can_be_uploaded() {
    CsvContent content = content(CsvTemplate.file(Locale.ENGLISH));
    assertThat(names(content)).containsExactly("Johnny Lawrence", "Daniel LaRusso");
    assertThat(content.problemRows()).isEmpty();
    assertThat(content.notices()).isEmpty();
  }

  @Test
  void a_file_is_written_for_excel_in_utf_8_with_commas_and_crlf() {
    assertThat(text(CsvWriter.write(List.of("a", "b"), Stream.of(List.of("é", "x,\"y\"\nz")))))
        .isEqualTo("\uFEFFa,b\r\né,\"x,\"\"y\"\"\nz\"\r\n");
  }

  @Test
  void a_long_file_goes_out_while_its_rows_come() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    CsvWriter.write(
        file,
        List.of("n"),
        IntStream.range(0, 50_000)
            .peek(n -> assertThat(file.size()).isGreaterThan(n - 10_000))
            .mapToObj(n -> List.of(Integer.toString(n))));

    assertThat(file.toString(UTF_8)).startsWith("\uFEFFn\r\n0\r\n").endsWith("\r\n49999\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM", "\tx", "\rx"})
  void a_cell_that_looks_like_a_formula_is_guarded(String cell) {
    String file = text(CsvWriter.write(List.of("a"), Stream.of(List.of(cell))));
    assertThat(file).contains("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "-Jo",
        "@Jo",
        "'t Hooft",
        "O'Neil",
        "''",
        "Jo=",
        "\"Jo\"",
        "Jo, Lee",
        "'Jo'",
        "'=1",
        "''=1",
        "x;=1+1;y",
        "x;'=1",
        "x|-1,@a",
        "x\n=1"
      })
  void a_name_comes_back_as_it_left(String name) {
    List<String> row = List.of(name, "+jo@example.com", "2022-02-01", "=dev");
    NewHire hire =
        content(CsvWriter.write(CsvTemplate.COLUMNS, Stream.of(row))).rows().get(0).hire();
    assertThat(hire.name()).isEqualTo(name);
    assertThat(hire.email()).isEqualTo("+jo@example.com");
    assertThat(hire.role()).isEqualTo("=dev");
  }

  @Test
  void every_cell_that_holds_any_delimiter_is_quoted() {
    List<String> row = List.of("a;b", "a,b", "a\tb", "a|b", "a\"b", "a\nb", "a\rb", "a b");
    assertThat(text(CsvWriter.write(Delimiter.SEMICOLON, List.of("n"), Stream.of(row))))
        .isEqualTo(
            "\uFEFFn\r\n\"a;b\";\"a,b\";\"a\tb\";\"a|b\";\"a\"\"b\";\"a\nb\";\"a\rb\";a b\r\n");
  }

  @Test
  void a_header_is_guarded_too() {
    assertThat(text(CsvWriter.write(List.of("=a", "b;=c"), Stream.of())))
        .isEqualTo("\uFEFF'=a,\"b;'=c\"\r\n");
  }

  @Test
  void problem_rows_are_written_with_row_and_error_in_the_columns_that_came() {
    CsvContent content = content("role,Phone,name,startdate,email", "=dev,1,Jo,03/04/25,jo");
    assertThat(text(ProblemFile.of(content)))
        .isEqualTo(
            "\uFEFFrow,error,role,Phone,name,startdate,email\r\n"
                + "2,\"Row 2, email: expected an email address such as jo@example.com, found"
                + " \"\"jo\"\"; Row 2, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found"
                + " \"\"03/04/25\"\"\",'=dev,1,Jo,03/04/25,jo\r\n");
  }

  @ParameterizedTest
  @EnumSource
  void a_problem_file_comes_back_with_the_delimiter_of_the_file_and_is_clean_once_mended(
      Delimiter delimiter) {
    char mark = delimiter.character();
    CsvContent content =
        content("Team,Name*,E-Mail,start date,role,=x\nRed,Jo,jo@x,31.02.2022".replace(',', mark));
    assertThat(problems(content)).hasSize(3);

    String problems = text(ProblemFile.of(content));
    assertThat(problems)
        .startsWith("\uFEFFrow,error,Team,Name*,E-Mail,start date,role,'=x\r\n".replace(',', mark));
    String bad = "Red,Jo,jo@x,31.02.2022".replace(',', mark);
    assertThat(problems).endsWith(bad + "\r\n");

    String good = "Red,Jo,jo@x.com,28.02.2022,dev".replace(',', mark);
    CsvContent mended = content(problems.replace(bad, good).getBytes(UTF_8));
    assertThat(names(mended)).containsExactly("Jo");
    assertThat(mended.problemRows()).isEmpty();
    assertThat(mended.delimiter()).isEqualTo(delimiter);
    assertThat(warnings(mended))
        .as("nothing of row and error")
        .extracting(warning -> warning.substring(0, 12))
        .containsExactly("Row 1, Team:", "Row 1, =x: e");
  }

  @Test
  void a_problem_file_of_a_problem_file_has_row_and_error_once() {
    CsvContent again = content(ProblemFile.of(content(HEADER + ",team", "Jo,jo@x,,dev,Red")));
    assertThat(text(ProblemFile.of(again)))
        .startsWith("\uFEFFrow,error,name,email,startdate,role,team\r\n2,")
        .endsWith(",Jo,jo@x,,dev,Red\r\n");
  }

  @Test
  void what_stands_above_the_header_does_not_come_back() {
    CsvContent content = content("New hires", HEADER, "Jo,jo@x,01.02.2022,dev");
    assertThat(text(ProblemFile.of(content)))
        .startsWith("\uFEFFrow,error,name,")
        .contains("\r\n3,");
  }

  @Test
  void a_problem_file_that_was_not_mended_has_the_same_problems() {
    CsvContent before =
        content(HEADER + ",team", "Jo,jo@x,31.02.2022,", ",jo@x.com,2022-01-01,'=dev,x;'=1");
    List<ProblemRow> after = content(ProblemFile.of(before)).problemRows();
    assertThat(after)
        .extracting(ProblemRow::cells)
        .isEqualTo(before.problemRows().stream().map(ProblemRow::cells).toList());
    assertThat(after).extracting(ProblemRow::row).containsExactly(2, 3);
  }

  @Test
  void cells_too_many_are_kept_for_mending() {
    CsvContent content = content("phone," + HEADER, "1,Lawrence, Johnny,j@e.com,01.02.2022,dev");
    assertThat(content.problemRows().get(0).cells())
        .containsExactly("1", "Lawrence", "Johnny", "j@e.com", "01.02.2022", "dev");
    assertThat(problems(content(ProblemFile.of(content))))
        .containsExactly("Row 2: expected 7 cells, found 8");
  }

  @Test
  void of_an_absurd_number_of_cells_too_many_the_first_are_kept() {
    CsvContent content = content(HEADER, JOHNNY + ",x".repeat(5_000));
    assertThat(problems(content)).containsExactly("Row 2: expected 4 cells, found 5004");
    assertThat(content.problemRows().get(0).cells()).hasSize(104);
  }

  @Test
  void a_garbled_line_is_kept_for_mending() {
    String line = "\"Jo\" Lee,j@e.com,01.02.2022,dev";
    assertThat(content(HEADER, line).problemRows().get(0).cells()).containsExactly(line);
  }

  @Test
  void random_problem_rows_come_back_as_they_left_and_all_come_in_once_mended() {
    for (int seed = 0; seed < 2_000; seed++) {
      CsvContent before = content(badRows(new Random(seed)));
      CsvContent unchanged = content(ProblemFile.of(before));
      assertThat(unchanged.rows()).as("seed %d", seed).isEmpty();
      assertThat(unchanged.problemRows())
          .as("seed %d", seed)
          .extracting(ProblemRow::cells)
          .isEqualTo(before.problemRows().stream().map(ProblemRow::cells).toList());

      CsvContent mended = content(mended(unchanged));
      assertThat(mended.problems()).as("seed %d", seed).isEmpty();
      assertThat(names(mended)).as("seed %d", seed).hasSameSizeAs(before.problemRows());
    }
  }

  /** A header, and rows of which each has something wrong. */
  private static String[] badRows(Random random) {
    List<String> good = List.of("\"Lee, \"\"Jo\"\"\"", "j@e.com", "01.02.2022", "'=dev", "555");
    List<String> bad = List.of("", "x@", "31.02.2022", "\"a\nb\u0001\"", "=1", "'", "\" \"", "@");
    List<String> lines = new ArrayList<>(List.of("name,email,startdate,role,phone"));
    int count = random.nextInt(1, 8);
    for (int i = 0; i < count; i++) {
      List<String> cells = new ArrayList<>(good);
      for (int field = 0; field < 4; field++) {
        if (random.nextBoolean()) {
          cells.set(field, bad.get(random.nextInt(bad.size())));
        }
      }
      switch (random.nextInt(4)) {
        case 0 -> cells.remove(random.nextInt(3));
        case 1 -> cells.add(random.nextInt(5), "x");
        case 2 -> {
          cells.replaceAll(cell -> cell.replace('\n', ' ')); // only a line can be garbled by itself
          cells.set(random.nextInt(4), "\"Jo\" Lee");
        }
        default -> cells.set(1, "jo@localhost");
      }
      lines.add(String.join(",", cells));
    }
    return lines.toArray(String[]::new);
  }

  /** The same file, after somebody has gone through it. */
  private static byte[] mended(CsvContent problems) {
    return CsvWriter.write(
        problems.columns(),
        problems.problemRows().stream().map(row -> mended(row.row(), row.error())));
  }

  private static List<String> mended(int row, String error) {
    return List.of(
        String.valueOf(row), error, "Jo", "jo" + row + "@e.com", "01.02.2022", "dev", "555");
  }

  private static String text(byte[] file) {
    return new String(file, UTF_8);
  }
}
