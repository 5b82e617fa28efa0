package app.gangway.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.Expectation;
import app.gangway.imports.Upload;
import app.gangway.testing.RoundCount;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever people are in a table and however it is written, they come in as they are. */
class RandomTableTest {

  private static final int TABLES = RoundCount.of(2_000);

  @Test
  @Tag(RoundCount.TAG)
  void a_table_in_any_dialect_is_read_as_it_was_meant() {
    for (int seed = 0; seed < TABLES; seed++) {
      RandomTable table = new RandomTable(new Random(seed));
      CsvReading reading = Upload.read(table.bytes());

      assertThat(reading).as("seed %d:%n%s", seed, table).isInstanceOf(CsvContent.class);
      CsvContent content = (CsvContent) reading;
      assertThat(content.problems()).as("seed %d:%n%s", seed, table).isEmpty();
      assertThat(content.rows()).as("seed %d:%n%s", seed, table).isEqualTo(table.rows());
      assertThat(content.delimiter()).as("seed %d", seed).isEqualTo(table.delimiter());
      assertThat(content.columns()).as("seed %d", seed).isEqualTo(table.columns());
      assertThat(content.warnings().stream().filter(RandomTableTest::isAboveHeader))
          .as("seed %d", seed)
          .hasSize(table.titles());
      assertThat(content.charset())
          .as("seed %d", seed)
          .isIn(UTF_8, UTF_16LE, UTF_16BE, RandomTable.WEST);
    }
  }

  private static boolean isAboveHeader(RowProblem warning) {
    return warning.expected().code() == Expectation.Code.HEADER;
  }
}
