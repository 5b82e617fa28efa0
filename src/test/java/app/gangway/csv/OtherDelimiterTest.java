package app.gangway.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.RoundCount;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file that was written here, in the hands of a program that takes another delimiter. */
class OtherDelimiterTest {

  private static final int TABLES = RoundCount.of(3_000);

  private static final List<String> PIECES =
      List.of(
          "=1+1", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", ",", ";", "|", "\"", "\"\"", "'",
          "''", " ", "\u00A0", "x", "Jo", "é", "1", "#");

  /** What a formula begins with, quotes and blanks before it left aside. */
  private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\"]*[=+@-].*", Pattern.DOTALL);

  @Test
  @Tag(RoundCount.TAG)
  void a_table_comes_back_and_no_program_makes_a_formula_of_it() {
    for (int seed = 0; seed < TABLES; seed++) {
      Random random = new Random(seed);
      Delimiter delimiter = Delimiter.values()[random.nextInt(3)];
      List<List<String>> table = table(random);
      byte[] file = CsvWriter.write(delimiter, table.get(0), table.stream().skip(1));

      String text = new String(file, UTF_8).substring(1);
      assertThat(readHere(text, delimiter)).as("seed %d", seed).isEqualTo(table);
      for (char other : new char[] {',', ';', '\t', '|'}) {
        String where = "seed %d, split at '%s':%n%s".formatted(seed, other, text);
        naively(text, other).forEach(cell -> assertHarmless(cell, delimiter, where));
        properly(text, other).forEach(cell -> assertHarmless(cell, delimiter, where));
      }
    }
  }

  private static void assertHarmless(String cell, Delimiter delimiter, String where) {
    assertThat(FORMULA.matcher(cell).matches()).as("\"%s\" of %s", cell, where).isFalse();
    // A tab or CR makes a formula of what follows; where it is the file's own, nothing does.
    String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
    boolean own = delimiter == Delimiter.TAB && bare.startsWith("\t");
    assertThat(own || !bare.startsWith("\t")).as("\"%s\" of %s", cell, where).isTrue();
  }

  private static List<List<String>> table(Random random) {
    int width = random.nextInt(2, 5);
    List<List<String>> table = new ArrayList<>();
    for (int row = random.nextInt(1, 6); row >= 0; row--) {
      table.add(IntStream.range(0, width).mapToObj(n -> cell(random)).toList());
    }
    return table;
  }

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int n = random.nextInt(8); n > 0; n--) {
      cell.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return cell.toString();
  }

  /** As an upload takes the cells, but for the blanks around them. */
  private static List<List<String>> readHere(String text, Delimiter delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter.character())
        .skipEmptyLines(false)
        .ofCsvRecord(text)
        .stream()
        .map(record -> record.getFields().stream().map(FormulaGuard::takeOff).toList())
        .toList();
  }

  private static Stream<String> naively(String text, char delimiter) {
    return Stream.of(text.split("\r\n|\r|\n|" + Pattern.quote(String.valueOf(delimiter)), -1));
  }

  private static Stream<String> properly(String text, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(text)
        .stream()
        .flatMap(record -> record.getFields().stream());
  }
}
