package app.gangway.imports.content;

import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.TODAY;
import static app.gangway.imports.Upload.bytes;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.reader;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.common.newhire.Expectation;
import app.gangway.common.newhire.Expectation.Code;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvNotice;
import app.gangway.csv.CsvRow;
import app.gangway.csv.Delimiter;
import app.gangway.csv.RowProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

public class ContentCodecTest {

  /** As the first version wrote it: of a row with problems, our four columns come first. */
  private static final String FIRST_VERSION =
      """
      {"charset":"UTF-8","delimiter":"SEMICOLON",
       "columns":["email","phone","name","start date","role","note"],
       "rows":[{"row":2,"hire":
         {"name":"Jo","email":"jo@example.com","startDate":"2030-02-01","role":"sales"}}],
       "problemRows":[
         {"row":3,"cells":["Lee","lee@","02.02.2030","dev"],"problems":[{"row":3,"column":"email",
           "expected":"an email address such as jo@example.com","found":"lee@"}]},
         {"row":5,"cells":["Sam","sam@example.com","04.02.2030","dev","4","z","more"],"problems":[
           {"row":5,"column":null,"expected":"6 cells","found":"7"}]},
         {"row":6,"cells":["\\"Pat\\" x;5;6;7"],"problems":[{"row":6,"column":null,
           "expected":"quotes around a whole cell, and twice within it",
           "found":"\\"Pat\\" x;5;6;7"}]}],
       "warnings":[{"row":1,"column":"phone",
         "expected":"name, email, startdate or role (this column is ignored)","found":"phone"}],
       "notices":[]}
      """;

  /** As the second version wrote it: what is wrong is told in English, without a code. */
  private static final String SECOND_VERSION =
      """
      {"charset":"windows-1252","delimiter":"COMMA","columns":["name","email","startdate","role"],
       "rows":[{"row":2,"hire":
         {"name":"Jo","email":"jo@example.com","startDate":"2030-02-01","role":"sales"}}],
       "problemRows":[{"row":3,"joined":"Lee\\u0000lee@\\u000002.02.2030\\u0000dev","problems":[
         {"row":3,"column":"email","expected":"an email address such as jo@example.com",
           "found":"lee@"}]}],
       "warnings":[{"row":1,"column":null,"expected":"the header (this line is ignored)",
         "found":"New hires"}],
       "notices":["The file is not UTF-8 and was read as windows-1252."]}
      """;

  /** As the third version wrote it: nobody could assign columns. */
  private static final String THIRD_VERSION =
      """
      {"charset":"UTF-8","delimiter":"TAB","columns":["name","email","startdate","role"],
       "rows":[{"row":2,"hire":
         {"name":"Jo","email":"jo@example.com","startDate":"2030-02-01","role":"sales"}}],
       "problemRows":[{"row":3,"joined":"Lee\\u0000lee@\\u000002.02.2030\\u0000dev","problems":[
         {"row":3,"column":"email","expected":{"code":"EMAIL","arguments":[]},"found":"lee@"}]}],
       "warnings":[],"notices":["ASSUMED_WINDOWS_1252"]}
      """;

  @Test
  void what_was_read_comes_back_as_it_was() {
    CsvContent content =
        content(
            HEADER + ",shoe size",
            JOHNNY + ",46",
            DANIEL,
            "Zoë 👩‍💻,zoë@example.com,2020-02-29,\"designer, \"\"senior\"\"\",",
            "\"Two\nlines\",nobody,31.02.2022,,",
            "\"Johnny \"Ace\" L\",j@e.com,01.02.2022,dev");

    assertThat(content.problemRows()).isNotEmpty();
    assertThat(content.warnings()).isNotEmpty();
    assertThat(again(content)).isEqualTo(content);
  }

  @Test
  void so_does_how_a_file_was_understood() {
    CsvContent content =
        content(
            ("\uFEFFname;email;startdate;role\n" + JOHNNY.replace(',', ';')).getBytes(UTF_16LE));

    assertThat(again(content)).isEqualTo(content);
    assertThat(again(content).charset()).isEqualTo(UTF_16LE);
    assertThat(again(content).delimiter()).isEqualTo(Delimiter.SEMICOLON);
  }

  @Test
  void a_cell_of_a_column_that_is_not_ours_comes_back_too() {
    CsvContent content = content("team;" + HEADER.replace(',', ';'), "Red;Jo;jo@e.com;soon;dev;;x");

    assertThat(again(content).problemRows().get(0).cells())
        .containsExactly("Red", "Jo", "jo@e.com", "soon", "dev", "", "x");
  }

  @Test
  void a_preview_of_the_first_version_can_still_be_read_and_mended() {
    CsvContent content = ContentCodec.decode(ofFirstVersion("jo"));

    assertThat(content.rows())
        .containsExactly(
            new CsvRow(2, new NewHire("Jo", "jo@example.com", LocalDate.of(2030, 2, 1), "sales")));
    assertThat(content.problems())
        .extracting(RowProblem::message)
        .containsExactly(
            "Row 3, email: expected an email address such as jo@example.com, found \"lee@\"",
            "Row 5: expected 6 cells, found 7",
            "Row 6: expected quotes around a whole cell, and twice within it,"
                + " found \"Pat\" x;5;6;7");
    assertThat(content.problemRows().get(0).cells())
        .containsExactly("lee@", "", "Lee", "02.02.2030", "dev", "");
    assertThat(content.problemRows().get(1).cells())
        .containsExactly("sam@example.com", "", "Sam", "04.02.2030", "dev", "", "4", "z", "more");
    assertThat(content.problemRows().get(2).cells()).containsExactly("\"Pat\" x;5;6;7");
    assertThat(again(content)).isEqualTo(content);
  }

  @Test
  void a_preview_of_the_second_version_keeps_its_words() {
    CsvContent content = ContentCodec.decode(ofSecondVersion());

    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(2);
    assertThat(content.problemRows().get(0).cells())
        .containsExactly("Lee", "lee@", "02.02.2030", "dev");
    assertThat(content.problems())
        .containsExactly(
            new RowProblem(
                3,
                "email",
                Expectation.of(Code.OTHER, "an email address such as jo@example.com"),
                "lee@"));
    assertThat(content.problems().get(0).message())
        .isEqualTo(
            "Row 3, email: expected an email address such as jo@example.com, found \"lee@\"");
    assertThat(content.warnings())
        .extracting(RowProblem::message)
        .containsExactly("Row 1: expected the header (this line is ignored), found New hires");
    assertThat(content.notices()).containsExactly(CsvNotice.ASSUMED_WINDOWS_1252);
    assertThat(again(content)).isEqualTo(content);
  }

  @Test
  void a_preview_of_the_third_version_is_as_it_was_and_nobody_has_assigned_its_columns() {
    CsvContent content = ContentCodec.decode(compressed((byte) 3, THIRD_VERSION));

    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(2);
    assertThat(content.problems())
        .containsExactly(new RowProblem(3, "email", Expectation.of(Code.EMAIL), "lee@"));
    assertThat(content.notices()).containsExactly(CsvNotice.ASSUMED_WINDOWS_1252);
    assertThat(content.assigned()).isEqualTo(ColumnAssignment.NONE);
    assertThat(again(content)).isEqualTo(content);
  }

  @Test
  void a_preview_of_the_fourth_version_knows_no_more_than_what_everybody_has() {
    byte[] former = ContentCodec.encode(content(HEADER, JOHNNY));
    former[0] = 4;

    CsvContent content = ContentCodec.decode(former);
    assertThat(content.rows()).extracting(CsvRow::details).containsExactly(HireDetails.NONE);
    assertThat(again(content)).isEqualTo(content);
  }

  @Test
  void what_else_is_known_comes_back_too() {
    CsvContent content =
        content(HEADER + ",Department,Manager email", JOHNNY + ",Sales,kim@example.com", DANIEL);

    assertThat(content.rows().get(0).details().managerEmail()).isEqualTo("kim@example.com");
    assertThat(again(content)).isEqualTo(content);
  }

  @Test
  void which_columns_were_assigned_comes_back_too() {
    ColumnAssignment assigned = new ColumnAssignment(Map.of(NewHireField.NAME, "Vorname"), true);
    byte[] file = bytes("Vorname,email,startdate,role", JOHNNY);
    CsvContent content = (CsvContent) reader().read(file, TODAY, assigned);

    assertThat(content.rows()).hasSize(1);
    assertThat(again(content)).isEqualTo(content);
    assertThat(again(content).assigned()).isEqualTo(assigned);
  }

  @Test
  void what_a_newer_version_kept_is_told_so() {
    byte[] newer = ContentCodec.encode(content(HEADER, JOHNNY));
    newer[0] = 6;

    assertThatThrownBy(() -> ContentCodec.decode(newer))
        .hasMessage("a content of version 6 was kept by a newer Gangway");
  }

  /** What the first version kept of a file in which somebody has this mailbox. */
  public static byte[] ofFirstVersion(String mailbox) {
    return compressed(new ByteArrayOutputStream(), FIRST_VERSION.replace("jo@", mailbox + "@"));
  }

  /** What the second version kept, with a problem. */
  public static byte[] ofSecondVersion() {
    return compressed((byte) 2, SECOND_VERSION);
  }

  private static byte[] compressed(byte version, String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(version);
    return compressed(bytes, json);
  }

  private static byte[] compressed(ByteArrayOutputStream bytes, String json) {
    try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
      compressed.write(json.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void what_is_kept_of_20_000_rows_is_small() {
    String[] lines = new String[20_001];
    lines[0] = HEADER;
    for (int n = 1; n < lines.length; n++) {
      lines[n] = "Person %1$d,person%1$d@example.com,01.02.2030,developer".formatted(n);
    }

    assertThat(ContentCodec.encode(content(lines))).hasSizeLessThan(500_000);
  }

  private static CsvContent again(CsvContent content) {
    return ContentCodec.decode(ContentCodec.encode(content));
  }
}
