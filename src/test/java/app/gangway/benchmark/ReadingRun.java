package app.gangway.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.gangway.common.newhire.RoleSpelling;
import app.gangway.csv.ColumnNames;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvHeaders;
import app.gangway.csv.CsvLimits;
import app.gangway.csv.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How long a file of people takes from bytes to judged rows, beside what the library that it is
 * read with needs from bytes to cells.
 */
final class ReadingRun {

  static final int ROWS = 20_000;

  private static final int WARM_UP = 40;
  private static final int RUNS = 61;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final RoleSpelling ROLES =
      new RoleSpelling(List.of("sales"), List.of("developer", "manager"));

  private final CsvReader reader =
      new CsvReader(CsvLimits.DEFAULT, ROLES, new ColumnNames(CsvHeaders.DEFAULT));
  private final byte[] file = file();
  private final double[] gangway = new double[RUNS];
  private final double[] library = new double[RUNS];

  /** Prints one row. They take turns, so that both have the same machine. */
  void print(Report report) throws Exception {
    for (int run = -WARM_UP; run < RUNS; run++) {
      double judged = millis(this::judge);
      double read = millis(this::read);
      if (run >= 0) {
        gangway[run] = judged;
        library[run] = read;
      }
    }
    report.row(
        "CSV",
        "20,000 rows read and judged, ms, p50",
        new Figures(gangway).at(0.5),
        new Figures(library).at(0.5),
        Double.NaN);
    report.row("CSV", "20,000 rows read and judged, ms, p95", new Figures(gangway).at(0.95));
  }

  private int judge() {
    return ((CsvContent) reader.read(file, TODAY)).rows().size();
  }

  private int read() throws IOException {
    int rows = 0;
    try (var records =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(file), UTF_8))) {
      for (var record : records) {
        rows += record.getFieldCount() / 4;
      }
    }
    return rows - 1;
  }

  private static double millis(Callable<Integer> reading) throws Exception {
    long start = System.nanoTime();
    int rows = reading.call();
    double millis = (System.nanoTime() - start) / 1e6;
    if (rows != ROWS) {
      throw new IllegalStateException("read " + rows + " rows instead of " + ROWS);
    }
    return millis;
  }

  private static byte[] file() {
    String[] roles = {"developer", "sales", "people operations", "\"designer, senior\""};
    StringBuilder file = new StringBuilder("name,email,startdate,role\r\n");
    for (int n = 0; n < ROWS; n++) {
      String name = n % 7 == 0 ? "Zoë" : "Johnny";
      LocalDate start = TODAY.plusDays(n % 700);
      file.append("%s Lawrence %d,person%d@example.com,".formatted(name, n, n))
          .append("%1$td.%1$tm.%1$tY,%2$s\r\n".formatted(start, roles[n % roles.length]));
    }
    return file.toString().getBytes(UTF_8);
  }
}
