package app.gangway.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes every CSV that goes out, so that each is safe to open in a spreadsheet: UTF-8 with a byte
 * order mark, CRLF, a cell in quotes if it holds any delimiter, and {@link FormulaGuard guarded}.
 */
public final class CsvWriter {

  /** Without it, Excel takes UTF-8 for windows-1252. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Whatever delimiter a program splits at, it is told that the cell goes on. */
  private static final QuoteStrategy AT_ANY_DELIMITER =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
          return FormulaGuard.hasBoundary(value);
        }
      };

  private CsvWriter() {}

  /** A file with commas that memory can hold. */
  public static byte[] write(List<String> header, Stream<List<String>> rows) {
    return write(Delimiter.COMMA, header, rows);
  }

  /** The same with another delimiter. */
  static byte[] write(Delimiter delimiter, List<String> header, Stream<List<String>> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      write(file, delimiter, header, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be written", e);
    }
    return file.toByteArray();
  }

  /**
   * A file with commas and these rows below the header, which need not all be as long. Takes one
   * row after the other, so there may be any number of them.
   *
   * @param file stays open
   */
  public static void write(OutputStream file, List<String> header, Stream<List<String>> rows)
      throws IOException {
    write(file, Delimiter.COMMA, header, rows);
  }

  private static void write(
      OutputStream file, Delimiter delimiter, List<String> header, Stream<List<String>> rows)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
    text.write(BYTE_ORDER_MARK);
    var lines =
        de.siegmar.fastcsv.writer.CsvWriter.builder()
            .fieldSeparator(delimiter.character())
            .quoteStrategy(AT_ANY_DELIMITER)
            .bufferSize(0)
            .build(text);
    lines.writeRecord(guarded(header));
    rows.forEach(row -> lines.writeRecord(guarded(row)));
    text.flush();
  }

  private static List<String> guarded(List<String> cells) {
    return cells.stream().map(FormulaGuard::putOn).toList();
  }
}
