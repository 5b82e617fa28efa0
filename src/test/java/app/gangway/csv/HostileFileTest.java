package app.gangway.csv;

import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.bytes;
import static app.gangway.imports.Upload.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that nobody would type. The time allowed measures no speed: it ends what would go on for
 * hours, since it looks through the file once for each of its lines.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileFileTest {

  private static final int MEBIBYTE = 1024 * 1024;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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
  void a_mebibyte_of_the_same_is_answered(String piece) {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Johnny Lawrence,johnny@eaglefang.com,01.02.2022,\"developer, senior\"\n",
        "Johnny Lawrence,johnny@eaglefang.com,01.13.2022,\n",
        "Johnny Lawrence,johnny@eaglefang.com,01.02.2022,\"developer\" senior\n",
        "\"x\"y\n"
      })
  void twice_as_many_rows_are_twice_the_work(String row) {
    int rows = CsvLimits.DEFAULT.maxRows() / 2;
    long once = allocatedFor(row.repeat(rows));
    long twice = allocatedFor(row.repeat(2 * rows));

    // Linear is twice; quadratic, beside what each row costs anyway, from two and a half times on.
    assertThat(2 * twice).isLessThan(5 * once);
  }

  /** How many bytes were asked for on the way: counts work, and is no matter of the machine. */
  private static long allocatedFor(String rows) {
    byte[] file = bytes(HEADER, rows);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    CsvReading reading = read(file);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(reading).isInstanceOf(CsvContent.class);
    return allocated;
  }
}
