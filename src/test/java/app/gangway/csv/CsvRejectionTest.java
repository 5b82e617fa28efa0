package app.gangway.csv;

import static app.gangway.csv.CsvRejection.Reason.NOT_CSV;
import static app.gangway.csv.CsvRejection.Reason.TOO_LARGE;
import static app.gangway.csv.CsvRejection.Reason.UNUSABLE;
import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.TODAY;
import static app.gangway.imports.Upload.bytes;
import static app.gangway.imports.Upload.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.imports.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRejectionTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\n", " \r\n,,,\r\n", "sep=;", "sep=;\n"})
  void an_empty_file_is_told_so(String file) {
    assertThat(rejection(file).reason()).isEqualTo(UNUSABLE);
    assertThat(rejection(file).message()).startsWith("The file is empty.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n\r\n", "\n,,,\n   "})
  void a_file_with_nothing_but_a_header_is_told_so(String rest) {
    assertThat(rejection(HEADER + rest).message())
        .isEqualTo("The file has a header but no rows. Add one row per person below the header.");
  }

  @ParameterizedTest
  @CsvSource({
    "'PK\u0003\u0004rest', an Excel workbook or a zip archive",
    "'\u00D0\u00CF\u0011\u00E0\u00A1', an Excel workbook in the old format",
    "'%PDF-1.7', a PDF document",
    "' \n<!DOCTYPE html><html>', a web page",
    "'\u00EF\u00BB\u00BF<table>', a web page",
    "'<?xml version=\"1.0\"?><Workbook>', an XML document",
    "'[{\"name\": \"Jo\"}]', JSON",
    "'{ \"people\": [] }', JSON",
    "'\u007FELF\u0002\u0001\u0000\u0000', binary data",
  })
  void a_file_of_another_kind_is_recognised(String file, String kind) {
    CsvRejection rejection = rejection(file.getBytes(ISO_8859_1));
    assertThat(rejection.reason()).isEqualTo(NOT_CSV);
    assertThat(rejection.message())
        .isEqualTo("This is not a CSV file but " + kind + ". In Excel: Save as → CSV UTF-8.");
  }

  @Test
  void a_web_page_in_utf_16_is_recognised() {
    assertThat(rejection("\uFEFF<html>".getBytes(UTF_16LE)).message()).contains("a web page");
  }

  @Test
  void zero_bytes_without_a_byte_order_mark_are_not_text() {
    assertThat(rejection(HEADER, JOHNNY + "\u0000").reason()).isEqualTo(NOT_CSV);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name|email|startdate|role", "\"name,email,startdate,role\"", "Jo"})
  void a_first_row_of_one_cell_is_told_what_parts_cells(String header) {
    assertThat(rejection(header, header).message())
        .isEqualTo(
            "Only one column was found. Separate columns with commas, semicolons or tabs."
                + " Columns of the header: name, email, startdate, role.");
  }

  @Test
  void a_file_over_the_limit_of_bytes_is_rejected() {
    byte[] file = bytes(HEADER, JOHNNY);
    assertThat(read(file, file.length, 1)).isInstanceOf(CsvContent.class);
    assertTooLarge(
        read(file, file.length - 1, 1),
        "The file is larger than 82 bytes. Split it into smaller files.");
  }

  @Test
  void a_file_over_the_limit_of_rows_is_rejected() {
    byte[] file = bytes(HEADER, JOHNNY, "", "not a row", ",,,");
    assertThat(read(file, 1_000, 2)).isInstanceOf(CsvContent.class);
    assertTooLarge(
        read(bytes(HEADER, JOHNNY, "not a row", DANIEL), 1_000, 2),
        "The file has more than 2 rows. Split it into smaller files.");
  }

  @Test
  void the_limits_can_be_said_beforehand() {
    assertThat(CsvLimits.DEFAULT.english()).isEqualTo("10 MiB and 20,000 rows");
    assertThat(new CsvLimits(1_500, 1).english()).isEqualTo("1,500 bytes and 1 row");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hires.xlsx", "HIRES.XLS", "hires.ods"})
  void a_file_that_only_by_its_name_is_a_spreadsheet_is_told_how_to_save_it(String name) {
    CsvRejection rejection = rejection("New hires of 2027");
    assertThat(rejection.ofFile("hires.csv")).isEqualTo(rejection);
    assertThat(rejection.ofFile(name).reason()).isEqualTo(NOT_CSV);
    assertThat(rejection.ofFile(name).message())
        .isEqualTo("This is not a CSV file. In Excel: Save as → CSV UTF-8.");
  }

  private static void assertTooLarge(CsvReading reading, String message) {
    assertThat(reading).isInstanceOf(CsvRejection.class);
    assertThat(((CsvRejection) reading).reason()).isEqualTo(TOO_LARGE);
    assertThat(((CsvRejection) reading).message()).isEqualTo(message);
  }

  private static CsvReading read(byte[] file, long maxBytes, int maxRows) {
    return new CsvReader(new CsvLimits(maxBytes, maxRows), Upload.ROLES, Upload.NAMES)
        .read(file, TODAY);
  }
}
