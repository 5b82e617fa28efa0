package app.gangway.csv;

import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.bytes;
import static app.gangway.imports.Upload.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody would type. The time allowed is ample for linear work and for nothing else. */
@Timeout(20)
class HostileFileTest {

  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void no_bytes_whatever_make_it_throw() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      byte[] file = new byte[random.nextInt(60)];
      random.nextBytes(file);
      assertThat(read(file)).isNotNull();
    }
  }

  @Test
  void no_text_whatever_makes_it_throw() {
    Random random = new Random(42);
    String alphabet = ",;\t\"'\r\n =x\uFEFFë";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(HEADER).append('\n');
      random.ints(40, 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
      assertThat(read(bytes(text.toString()))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        " ",
        ",",
        "x,",
        "\"",
        "\"\"",
        "\"\"\"",
        "\n",
        "\r",
        "\"\n",
        "\"x\"y\n",
        "=\n",
        "a,b\n"
      })
  void a_mebibyte_of_the_same_is_answered_in_time(String piece) {
    String monotony = piece.repeat(MEBIBYTE / piece.length());
    assertThat(read(bytes(monotony))).isInstanceOf(CsvRejection.class);
    assertThat(read(bytes(HEADER, monotony))).isNotNull();
    assertThat(read(bytes(HEADER + "," + monotony, monotony))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ",", "\n"})
  void the_largest_file_allowed_may_be_a_single_line_or_none_but_empty_ones(String piece) {
    assertThat(read(bytes(HEADER, piece.repeat(10 * MEBIBYTE - 100)))).isNotNull();
  }

  @Test
  @Timeout(2)
  void the_longest_list_allowed_takes_less_than_two_seconds() {
    String row = "Johnny Lawrence,johnny@eaglefang.com,01.02.2022,\"developer, senior\"\n";
    assertThat(read(bytes(HEADER, row.repeat(20_000)))).isInstanceOf(CsvContent.class);
  }
}
