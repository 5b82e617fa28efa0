package app.gangway.csv;

import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.imports.Upload;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as they come from the programs of this world, and what is to come of each. */
class NastyFileTest {

  private static final String BOM = "\uFEFF";
  private static final String ZOE = "Zoë Müller";
  private static final String ZOES =
      "name;email;startdate;role\r\nZoë Müller;z@e.com;2027-02-01;hr";
  private static final String LINES = HEADER + "\n" + JOHNNY + "\n" + DANIEL;
  private static final String ASSUMED = "The file is not UTF-8 and was read as windows-1252.";
  private static final String UNREADABLE = "Some characters of the file cannot be read.";
  private static final String GARBLED =
      ": expected quotes around a whole cell, and twice within it";

  @ParameterizedTest(name = "{0}")
  @MethodSource({"charsets", "lines", "quotes", "cut", "foreign", "endless"})
  void a_file(String name, byte[] file, List<String> outcome) {
    List<String> found = outcome(Upload.read(file));
    assertThat(found).hasSameSizeAs(outcome);
    for (int i = 0; i < outcome.size(); i++) {
      assertThat(found.get(i)).startsWith(outcome.get(i));
    }
  }

  static Stream<Arguments> charsets() {
    Charset west = Charset.forName("windows-1252");
    return Stream.of(
        file("Excel, CSV UTF-8", (BOM + ZOES).getBytes(UTF_8), "2 " + ZOE),
        file("Excel in Germany, CSV", ZOES.getBytes(west), "2 " + ZOE, ASSUMED),
        file("Excel, Unicode text", tabs(BOM + ZOES).getBytes(UTF_16LE), "2 " + ZOE),
        file("UTF-16, big end first", (BOM + ZOES).getBytes(UTF_16BE), "2 " + ZOE),
        file("SQL Server, UTF-16 without a mark", ZOES.getBytes(UTF_16LE), "2 " + ZOE),
        file("Google Sheets, LibreOffice", ZOES.replace(';', ',').getBytes(UTF_8), "2 " + ZOE),
        file("sep= below a mark", (BOM + "sep=;\r\n" + ZOES).getBytes(UTF_8), "3 " + ZOE),
        file("sep= in UTF-16", (BOM + "sep=;\r\n" + ZOES).getBytes(UTF_16LE), "3 " + ZOE),
        file("sep= that lies", "sep=,\r\n" + ZOES, "Only one column was found."),
        file(
            "Excel in Poland",
            ZOES.replace("ë", "ž").getBytes(Charset.forName("windows-1250")),
            "2 Zož Müller",
            ASSUMED),
        file(
            "Excel in Russia: wrong, and noticed",
            ZOES.replace(ZOE, "Зоя").getBytes(Charset.forName("windows-1251")),
            "2 Çîÿ",
            ASSUMED),
        file(
            "Excel in Japan: wrong, and noticed",
            ZOES.replace(ZOE, "山田").getBytes(Charset.forName("Shift_JIS")),
            "2 ŽR“c",
            ASSUMED),
        file("a second mark within", BOM + BOM + ZOES, "2 " + ZOE),
        file("UTF-8 read as windows-1252 once", ZOES.replace("ë", "Ã«"), "2 ZoÃ« Müller"),
        file(
            "UTF-8 with one foreign byte", spoilt(ZOES.getBytes(UTF_8)), "2 ZoÃ« MÃ¼ller", ASSUMED),
        file(
            "UTF-8 with a mark and one foreign byte",
            spoilt((BOM + ZOES).getBytes(UTF_8)),
            UNREADABLE),
        file("half a surrogate pair", latin("\u00FF\u00FE\0\u00D8x\0"), UNREADABLE),
        file(
            "a NUL in a cell",
            ZOES.replace("hr", "h\0r"),
            "This is not a CSV file but binary data"));
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        file("CR alone, as old Macs write", LINES.replace('\n', '\r'), "2 Johnny", "3 Daniel"),
        file("CRLF", LINES.replace("\n", "\r\n") + "\r\n", "2 Johnny", "3 Daniel"),
        file(
            "mixed",
            HEADER + "\r" + JOHNNY + "\r\n\r" + DANIEL + "\n\r\n\n",
            "2 Johnny",
            "4 Daniel"),
        file(
            "CR CR LF, from a doubled conversion",
            LINES.replace("\n", "\r\r\n"),
            "3 Johnny",
            "5 Daniel"),
        file("no line end at the end", LINES, "2 Johnny", "3 Daniel"),
        file("rows of delimiters below", LINES + "\n,,,\n,,,,,,\n;;;\n", "2 Johnny", "3 Daniel"),
        file("a title above the header", "New hires\n" + LINES, "3 Johnny", "4 Daniel"),
        file("Numbers", "Table 1\n" + LINES.replace(',', ';'), "3 Johnny", "4 Daniel"),
        file("Entra ID", "version:v1.0\n" + LINES, "3 Johnny", "4 Daniel"),
        file(
            "old Excel: empty cells left out at the end",
            HEADER + ",note,phone\n" + JOHNNY + ",x,1\n" + DANIEL + "\n" + JOHNNY + ",y",
            "2 Johnny",
            "3 Daniel",
            "4 Johnny"),
        file("spaces below", LINES + "\n   \n\t\n\u00A0\n", "2 Johnny", "3 Daniel"),
        file("empty columns beyond", LINES.replace("\n", ",,,\n") + ",,", "2 Johnny", "3 Daniel"),
        file(
            "line breaks in cells",
            HEADER + "\r\n\"A\rB\",a@e.com,2027-02-01,\"x\ny\r\nz\"\r\n" + DANIEL,
            "2 A\rB",
            "6 Daniel"),
        file(
            "line separators that are none",
            LINES.replace("Johnny L", "J\u2028\u0085L"),
            "3 Daniel",
            "Row 2, name: expected a name without"),
        file(
            "a form feed",
            LINES.replace("Johnny L", "J\fL"),
            "3 Daniel",
            "Row 2, name: expected a name without"));
  }

  static Stream<Arguments> quotes() {
    return Stream.of(
        file("within an unquoted cell", row("Jo \"Ace\" Lee"), "2 Jo \"Ace\" Lee"),
        file("at the end of an unquoted cell", row("Jo 5\""), "2 Jo 5\""),
        file("doubled", row("\"Jo \"\"Ace\"\" Lee\""), "2 Jo \"Ace\" Lee"),
        file("around everything", row("\"\"\"Jo\"\"\""), "2 \"Jo\""),
        file("around nothing", row("\"\""), "Row 2, name: expected a name, found \"\""),
        file("with spaces around", row(" \"Lee, Jo\" "), "2 Lee, Jo"),
        file("typographic ones are letters", row("“Jo”"), "2 “Jo”"),
        file("single ones are letters", row("'Jo'"), "2 'Jo'"),
        file("with text behind", row("\"Jo\" Lee") + "\n" + DANIEL, "3 Daniel", "Row 2" + GARBLED),
        file(
            "escaped by a backslash",
            row("\"Jo \\\"Ace\\\" Lee\"") + "\n" + DANIEL,
            "3 Daniel",
            "Row 2" + GARBLED),
        file("a lone one", row("\"") + "\n" + DANIEL, "Row 2: a quote opens here"),
        file("a lone one as the file's last", LINES + "\n\"", "Row 4: a quote opens here"),
        file("one never closed", row("\"Jo") + "\n" + DANIEL, "Row 2: a quote opens here"),
        file(
            "one that the next row closes",
            row("\"Jo") + "\n" + row("\"Lee"),
            "Row 2: a quote opens here"),
        file("in the header", "\"name\",\"email\",\"start date\",\"role\"\n" + JOHNNY, "2 Johnny"),
        file(
            "unclosed in the header",
            "\"name,email,startdate,role\n" + JOHNNY,
            "Row 1: a quote opens here"));
  }

  static Stream<Arguments> cut() {
    String quoted = HEADER + "\n\"Johnny\",\"j@e.com\",\"2027-02-01\",\"dev\"";
    return Stream.of(
        file("nothing left", "", "The file is empty."),
        file(
            "in the header",
            "name,email,star",
            "Missing columns: startdate, role. Found in row 1: name, email, star."),
        file("after the header", HEADER, "The file has a header but no rows."),
        file(
            "in a row",
            LINES + "\nJo,jo@e.c",
            "2 Johnny",
            "3 Daniel",
            "Row 4, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found \"\"",
            "Row 4, role: expected a role, found \"\""),
        file("in a quote", quoted.substring(0, quoted.length() - 2), "Row 2: a quote opens here"),
        file(
            "in a UTF-8 character",
            cutBy(1, (LINES + "é").getBytes(UTF_8)),
            "2 Johnny",
            "3 Daniel",
            ASSUMED),
        file("in the second UTF-8 character", cutBy(1, (LINES + "éé").getBytes(UTF_8)), UNREADABLE),
        file("in a UTF-16 character", cutBy(1, (BOM + LINES).getBytes(UTF_16LE)), UNREADABLE),
        file("in unmarked UTF-16", cutBy(1, LINES.getBytes(UTF_16LE)), UNREADABLE));
  }

  static Stream<Arguments> foreign() {
    return Stream.of(
        file("a workbook", latin("PK\u0003\u0004\u0014\0\6\0"), not("an Excel workbook or a zip")),
        file(
            "an old workbook",
            latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1"),
            not("an Excel workbook in")),
        file("a PDF", latin("%PDF-1.7\n%\u00E2\u00E3\n1 0 obj"), not("a PDF document")),
        file("a web page", "<!DOCTYPE html><html><table>", not("a web page")),
        file("a table named CSV", BOM + "\r\n <table><tr><td>name", not("a web page")),
        file("an Excel 2003 sheet", "<?xml version=\"1.0\"?><Workbook>", not("an XML document")),
        file("JSON", "[\n  {\"name\": \"Jo\", \"email\": \"jo@e.com\"}\n]", not("JSON")),
        file("an image", latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"), not("binary data")),
        file("gzip", latin("\u001F\u008B\b\0\0\0\0\0\0\3name,email"), not("binary data")),
        file("a program", latin("\u007FELF\2\1\1\0\0\0"), not("binary data")),
        file("UTF-32", (BOM + LINES).getBytes(Charset.forName("UTF-32LE")), UNREADABLE),
        file("prose", "Dear all,\nplease find attached", "Only one column was found."),
        file("delimited by bars", LINES.replace(',', '|'), "Only one column was found."));
  }

  static Stream<Arguments> endless() {
    int mebibytes = 10 * 1024 * 1024 - 100;
    String x = "x".repeat(mebibytes);
    return Stream.of(
        file("a line of letters", x, "Only one column was found."),
        file("a line of delimiters", ",".repeat(mebibytes), "The file is empty."),
        file(
            "a header of names",
            "x,".repeat(mebibytes / 2),
            "The header has more than 1,000 columns."),
        file("a quote", "\"" + x, "Row 1: a quote opens here"),
        file(
            "a cell",
            HEADER + "\n" + x,
            "Row 2, name: expected at most 200",
            "Row 2, email: expected an email",
            "Row 2, startdate: ",
            "Row 2, role: expected a role"),
        file(
            "a cell of a whole row",
            HEADER + "\n" + x + JOHNNY,
            "Row 2, name: expected at most 200"),
        file(
            "a row of cells",
            HEADER + "\n" + "x,".repeat(mebibytes / 2),
            "Row 2: expected 4 cells, found " + mebibytes / 2),
        file("blank lines", HEADER + "\n".repeat(mebibytes), "The file has a header but no rows."),
        file("one byte over the limit", x + "x".repeat(101), "The file is larger than 10 MiB."),
        file(
            "a row over the limit",
            HEADER + "\nx".repeat(20_001),
            "The file has more than 20,000"));
  }

  /** The rows that can be taken, then every problem, then the notices; or the rejection. */
  private static List<String> outcome(CsvReading reading) {
    if (reading instanceof CsvRejection rejection) {
      return List.of(rejection.message());
    }
    CsvContent content = (CsvContent) reading;
    List<String> outcome = new ArrayList<>();
    content.rows().forEach(row -> outcome.add(row.row() + " " + row.hire().name()));
    content.problems().forEach(problem -> outcome.add(problem.message()));
    content.notices().forEach(notice -> outcome.add(notice.english()));
    return outcome;
  }

  private static Arguments file(String name, String text, String... outcome) {
    return file(name, text.getBytes(UTF_8), outcome);
  }

  private static Arguments file(String name, byte[] bytes, String... outcome) {
    return Arguments.of(name, bytes, List.of(outcome));
  }

  private static String row(String name) {
    return HEADER + "\n" + name + ",jo@example.com,2027-02-01,dev";
  }

  private static String not(String kind) {
    return "This is not a CSV file but " + kind;
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String tabs(String text) {
    return text.replace(';', '\t');
  }

  private static byte[] cutBy(int bytes, byte[] file) {
    return Arrays.copyOf(file, file.length - bytes);
  }

  private static byte[] spoilt(byte[] file) {
    file[file.length - 2] = (byte) 0xE9;
    return file;
  }
}
