package app.gangway.csv;

import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.gangway.common.newhire.Expectation;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.text.CsvText;
import app.gangway.imports.Upload;
import app.gangway.testing.RoundCount;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Files that were damaged at random: none may break the reader, and no row may get lost in one. */
class MutatedFileTest {

  private static final int FILES = RoundCount.of(120_000);

  /** What hurts a CSV most, and characters that are not whole. */
  private static final List<byte[]> INSERTIONS =
      List.of(
          "\"".getBytes(UTF_8),
          "\"\"".getBytes(UTF_8),
          ",".getBytes(UTF_8),
          ";".getBytes(UTF_8),
          "\t".getBytes(UTF_8),
          "\r".getBytes(UTF_8),
          "\n".getBytes(UTF_8),
          "\uFEFF".getBytes(UTF_8),
          "'=".getBytes(UTF_8),
          new byte[] {0},
          new byte[] {(byte) 0xC3},
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {(byte) 0x81});

  @Test
  @Tag(RoundCount.TAG)
  // Measures no speed: a file that is read for ever must not hold up the build.
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void every_row_is_a_new_hire_or_a_problem_and_every_time_the_same() {
    List<byte[]> originals = originals();
    int read = 0;
    int unquoted = 0;
    for (int seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      byte[] file = mutated(originals.get(seed % originals.size()), random);
      try {
        CsvReading reading = Upload.read(file);
        assertThat(Upload.read(file)).isEqualTo(reading);
        if (reading instanceof CsvRejection rejection) {
          assertThat(rejection.message()).endsWith(".");
          continue;
        }
        Set<Integer> rows = check((CsvContent) reading);
        read++;
        String text = CsvText.decode(file).orElseThrow().value();
        if (text.indexOf('"') < 0) {
          assertThat(rows).isEqualTo(filledLines(text, linesAbove((CsvContent) reading)));
          unquoted++;
        }
      } catch (RuntimeException | Error failure) {
        fail("seed " + seed + ", file " + Base64.getEncoder().encodeToString(file), failure);
      }
    }
    // Else nothing was tested but that rubbish is rejected.
    assertThat(read).isGreaterThan(FILES / 2);
    assertThat(unquoted).isGreaterThan(FILES / 10);
  }

  /** Tables in all dialects, and as many without a quote. */
  private static List<byte[]> originals() {
    List<byte[]> originals = new ArrayList<>();
    for (int seed = 0; seed < 500; seed++) {
      originals.add(new RandomTable(new Random(seed)).bytes());
      Random random = new Random(seed);
      String plain =
          String.join("\n", HEADER, JOHNNY, DANIEL, "", "Zoë,z@e.com,2027-02-01,x", JOHNNY);
      originals.add(
          plain
              .replace(',', ",;\t".charAt(random.nextInt(3)))
              .replace("\n", List.of("\n", "\r\n", "\r").get(random.nextInt(3)))
              .getBytes(List.of(UTF_8, UTF_16LE, RandomTable.WEST).get(random.nextInt(3))));
    }
    return originals;
  }

  /** The numbers of the rows, of which each must be one or the other. */
  private static Set<Integer> check(CsvContent content) {
    Set<Integer> seen = new HashSet<>();
    for (CsvRow row : content.rows()) {
      assertThat(seen.add(row.row())).isTrue();
      assertThat(isValid(row.hire())).isTrue();
    }
    for (ProblemRow row : content.problemRows()) {
      assertThat(seen.add(row.row())).isTrue();
      assertThat(row.problems()).isNotEmpty().allMatch(problem -> problem.row() == row.row());
    }
    assertThat(content.rowCount()).isEqualTo(seen.size());
    return seen;
  }

  private static boolean isValid(NewHire hire) {
    return NewHireField.NAME.expectedInsteadOf(hire.name()).isEmpty()
        && NewHireField.EMAIL.expectedInsteadOf(hire.email()).isEmpty()
        && NewHireField.ROLE.expectedInsteadOf(hire.role()).isEmpty();
  }

  private static long linesAbove(CsvContent content) {
    return content.warnings().stream()
        .filter(w -> w.expected().code() == Expectation.Code.HEADER)
        .count();
  }

  /** Without quotes a row is a line: the numbers of those below the header that hold something. */
  private static Set<Integer> filledLines(String text, long above) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    Set<Integer> filled = new HashSet<>();
    int seen = 0;
    for (int i = 0; i < lines.length; i++) {
      boolean isOrder = i == 0 && lines[0].matches("(?i)sep=[,;\t][,;\t ]*");
      if (isOrder || lines[i].matches("[,;\\s\\p{Z}\\p{Cf}\\x1C-\\x1F]*")) {
        continue;
      }
      if (seen > above) {
        filled.add(i + 1);
      }
      seen++;
    }
    return filled;
  }

  private static byte[] mutated(byte[] original, Random random) {
    byte[] file = original;
    int times = random.nextInt(1, 4);
    for (int i = 0; i < times && file.length > 0; i++) {
      // Damage below the header is the interesting one: most in the header rejects the file.
      int header = Math.min(file.length - 1, random.nextInt(5) == 0 ? 0 : 80);
      file = mutate(file, random.nextInt(header, file.length), random);
    }
    return file;
  }

  private static byte[] mutate(byte[] file, int at, Random random) {
    int to = Math.min(file.length, at + random.nextInt(1, 30));
    byte[] chunk = Arrays.copyOfRange(file, at, to);
    switch (random.nextInt(6)) {
      case 0 -> {
        byte[] flipped = file.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
      }
      case 1 -> {
        return Arrays.copyOf(file, at);
      }
      case 2 -> {
        return joined(file, at, chunk, at);
      }
      case 3 -> {
        return joined(file, at, new byte[0], to);
      }
      default -> {
        return joined(file, at, INSERTIONS.get(random.nextInt(INSERTIONS.size())), at);
      }
    }
  }

  private static byte[] joined(byte[] file, int end, byte[] between, int restart) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(file, 0, end);
    joined.writeBytes(between);
    joined.write(file, restart, file.length - restart);
    return joined.toByteArray();
  }
}
