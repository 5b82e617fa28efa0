package app.gangway.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes every CSV that leaves the house, so that each is safe to open in a spreadsheet. */
public final class CsvWriter {

  /** Without it, Excel takes UTF-8 for windows-1252. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvWriter() {}

  /**
   * A file with these rows below the header: UTF-8 with a byte order mark, commas, CRLF. A cell
   * that a spreadsheet would take for a formula gets an apostrophe before it. The rows need not all
   * be as long as the header.
   */
  public static byte[] write(List<String> header, Stream<List<String>> rows) {
    StringBuilder file = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.DEFAULT)) {
      printer.printRecord(header);
      Iterable<List<String>> each = rows::iterator;
      for (List<String> row : each) {
        printer.printRecord(row.stream().map(FormulaGuard::putOn));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be written", e);
    }
    return file.toString().getBytes(UTF_8);
  }
}
