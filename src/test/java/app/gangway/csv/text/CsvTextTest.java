package app.gangway.csv.text;

import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.names;
import static app.gangway.imports.Upload.rejection;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvNotice;
import app.gangway.csv.CsvRejection;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvTextTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String ZOE = HEADER + "\nZoë Škvor €,zoe@example.com,01.02.2022,sales";

  @Test
  void utf_8_needs_no_byte_order_mark() {
    assertZoe(content(ZOE.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() {
    assertZoe(content(("\uFEFF" + ZOE).getBytes(UTF_8)), UTF_8);
  }

  @Test
  void utf_16_is_known_by_its_byte_order_mark() {
    assertZoe(content(("\uFEFF" + ZOE).getBytes(UTF_16LE)), UTF_16LE);
    assertZoe(content(("\uFEFF" + ZOE).getBytes(UTF_16BE)), UTF_16BE);
  }

  @Test
  void utf_16_without_a_mark_is_known_by_its_zero_bytes() {
    assertZoe(content(ZOE.getBytes(UTF_16LE)), UTF_16LE);
    assertZoe(content(ZOE.getBytes(UTF_16BE)), UTF_16BE);
  }

  @Test
  void utf_8_that_is_cut_off_within_a_character_is_not_taken_for_windows_1252() {
    byte[] file = (ZOE + " €").getBytes(UTF_8);
    for (int missing = 1; missing <= 2; missing++) {
      assertThat(rejection(Arrays.copyOf(file, file.length - missing)).message())
          .startsWith("Some characters of the file cannot be read. It may be damaged or cut off");
    }
    assertThat(
            content((HEADER + "\nJo,jo@e.com,01.02.2022,caf\u00E9").getBytes(WINDOWS_1252)).rows())
        .extracting(row -> row.hire().role())
        .containsExactly("café");
  }

  @Test
  void anything_else_is_read_as_windows_1252_and_noticed() {
    CsvContent content = content(ZOE.getBytes(WINDOWS_1252));
    assertThat(names(content)).containsExactly("Zoë Škvor €");
    assertThat(content.charset()).isEqualTo(WINDOWS_1252);
    assertThat(content.notices()).containsExactly(CsvNotice.ASSUMED_WINDOWS_1252);
  }

  @Test
  void a_byte_that_windows_1252_does_not_know_rejects_the_file() {
    byte[] file = ZOE.replace("€", "#").getBytes(WINDOWS_1252);
    for (int i = 0; i < file.length; i++) {
      file[i] = file[i] == '#' ? (byte) 0x81 : file[i];
    }
    assertThat(rejection(file).message()).startsWith("Some characters of the file cannot be read.");
  }

  @Test
  void a_file_that_breaks_the_promise_of_its_byte_order_mark_is_rejected() {
    byte[] utf16 = ("\uFEFF" + ZOE).getBytes(UTF_16LE);
    assertThat(rejection(Arrays.copyOf(utf16, utf16.length - 1)).reason())
        .isEqualTo(CsvRejection.Reason.UNUSABLE);
    byte[] utf8 = ("\uFEFF" + ZOE).getBytes(UTF_8);
    utf8[utf8.length - 1] = (byte) 0xFF;
    assertThat(rejection(utf8).reason()).isEqualTo(CsvRejection.Reason.UNUSABLE);
  }

  @Test
  void a_zero_character_is_no_text_in_any_charset() {
    assertThat(rejection(("\uFEFF" + ZOE + "\0").getBytes(UTF_16LE)).message())
        .startsWith("Some characters of the file cannot be read.");
    assertThat(rejection(("\uFEFF" + ZOE + "\0").getBytes(UTF_8)).reason())
        .isEqualTo(CsvRejection.Reason.UNUSABLE);
  }

  private static void assertZoe(CsvContent content, Charset charset) {
    assertThat(names(content)).containsExactly("Zoë Škvor €");
    assertThat(content.charset()).isEqualTo(charset);
    assertThat(content.notices()).isEmpty();
  }
}
