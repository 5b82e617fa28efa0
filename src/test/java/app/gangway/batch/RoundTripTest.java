package app.gangway.batch;

import static app.gangway.batch.Upload.HEADER;
import static app.gangway.batch.Upload.content;
import static app.gangway.batch.Upload.names;
import static app.gangway.batch.Upload.problems;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.newhire.NewHire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  @Test
  void the_template_can_be_uploaded() {
    CsvContent content = content(CsvTemplate.file());
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
        "'Jo'"
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
  void problem_rows_are_written_with_row_and_error() {
    CsvContent content = content("role,Phone,name,startdate,email", "=dev,1,Jo,03/04/25,jo");
    assertThat(text(ProblemFile.of(content.problemRows())))
        .isEqualTo(
            "\uFEFFrow,error,name,email,startdate,role\r\n"
                + "2,\"Row 2, email: expected an email address such as jo@example.com, found"
                + " \"\"jo\"\"; Row 2, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found"
                + " \"\"03/04/25\"\"\",Jo,jo,03/04/25,'=dev\r\n");
  }

  @Test
  void a_problem_file_can_be_uploaded_once_mended() {
    String problems = text(ProblemFile.of(content(HEADER, "Jo,jo@x,31.02.2022,").problemRows()));
    String mended = problems.replace("Jo,jo@x,31.02.2022,", "Jo,jo@x.com,28.02.2022,dev");
    CsvContent content = content(mended.getBytes(UTF_8));
    assertThat(names(content)).containsExactly("Jo");
    assertThat(content.warnings()).isEmpty();
    assertThat(content.problemRows()).isEmpty();
  }

  @Test
  void a_problem_file_that_was_not_mended_has_the_same_problems() {
    List<ProblemRow> before =
        content(HEADER, "Jo,jo@x,31.02.2022,", ",jo@x.com,2022-01-01,'=dev").problemRows();
    List<ProblemRow> after = content(ProblemFile.of(before)).problemRows();
    assertThat(after)
        .extracting(ProblemRow::cells)
        .isEqualTo(before.stream().map(ProblemRow::cells).toList());
    assertThat(after).extracting(ProblemRow::row).containsExactly(2, 3);
  }

  @Test
  void cells_too_many_are_kept_for_mending() {
    CsvContent content = content("phone," + HEADER, "1,Lawrence, Johnny,j@e.com,01.02.2022,dev");
    ProblemRow row = content.problemRows().get(0);
    assertThat(row.cells())
        .containsExactly("Lawrence", "Johnny", "j@e.com", "01.02.2022", "1", "dev");
    assertThat(problems(content(ProblemFile.of(List.of(row)))))
        .containsExactly("Row 2: expected 6 cells, found 8");
  }

  @Test
  void a_garbled_line_is_kept_for_mending() {
    String line = "\"Jo\" Lee,j@e.com,01.02.2022,dev";
    assertThat(content(HEADER, line).problemRows().get(0).cells()).containsExactly(line);
  }

  @Test
  void a_row_that_lacks_a_cell_of_another_column_does_not_pass_unseen() {
    CsvContent content =
        content("email,startdate,name,role,team", "jo@e.com,01.02.2022,Jo,Red Team");
    assertThat(problems(content)).containsExactly("Row 2: expected 5 cells, found 4");
    assertThat(problems(content(ProblemFile.of(content.problemRows()))))
        .containsExactly("Row 2: expected 6 cells, found 7");
  }

  @Test
  void random_problem_rows_come_back_as_they_left_and_all_come_in_once_mended() {
    for (int seed = 0; seed < 2_000; seed++) {
      List<ProblemRow> before = content(badRows(new Random(seed))).problemRows();
      byte[] file = ProblemFile.of(before);
      CsvContent unchanged = content(file);
      assertThat(unchanged.rows()).as("seed %d", seed).isEmpty();
      assertThat(unchanged.problemRows()).as("seed %d", seed).hasSameSizeAs(before);
      for (int i = 0; i < before.size(); i++) {
        assertThat(wrongCells(unchanged.problemRows().get(i)))
            .as("seed %d, row %d", seed, i)
            .containsAll(wrongCells(before.get(i)));
      }

      CsvContent mended = content(mended(unchanged.problemRows()));
      assertThat(mended.problems()).as("seed %d", seed).isEmpty();
      assertThat(names(mended)).as("seed %d", seed).hasSameSizeAs(before);
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
        case 0 -> cells.remove(random.nextInt(5));
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

  /** What is wrong in a cell; not how many there are, of which the file of problems has more. */
  private static List<String> wrongCells(ProblemRow row) {
    return row.problems().stream()
        .filter(problem -> problem.column() != null)
        .map(problem -> problem.column() + problem.expected() + problem.found())
        .toList();
  }

  /** The same file, after somebody has gone through it. */
  private static byte[] mended(List<ProblemRow> rows) {
    return CsvWriter.write(
        List.of("row", "error", "name", "email", "startdate", "role"),
        rows.stream().map(row -> mended(row.row(), row.error())));
  }

  private static List<String> mended(int row, String error) {
    return List.of(String.valueOf(row), error, "Jo", "jo" + row + "@e.com", "01.02.2022", "dev");
  }

  private static String text(byte[] file) {
    return new String(file, UTF_8);
  }
}
