package app.gangway.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/** Writes every CSV that leaves the house, so that each is safe to open in a spreadsheet. */
public final class CsvWriter {

  /** Without it, Excel takes UTF-8 for windows-1252. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvWriter() {}

  /** The same as {@link #write(OutputStream, List, Stream)}, for a file that memory can hold. */
  public static byte[] write(List<String> header, Stream<List<String>> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      write(file, header, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be written", e);
    }
    return file.toByteArray();
  }

  /**
   * A file with these rows below the header: UTF-8 with a byte order mark, commas, CRLF. A cell
   * that a spreadsheet would take for a formula gets an apostrophe before it. The rows need not all
   * be as long as the header. Takes one row after the other, so there may be any number of them.
   *
   * @param file stays open
   */
  public static void write(OutputStream file, List<String> header, Stream<List<String>> rows)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
    text.write(BYTE_ORDER_MARK);
    var lines = de.siegmar.fastcsv.writer.CsvWriter.builder().bufferSize(0).build(text);
    lines.writeRecord(header);
    rows.forEach(row -> lines.writeRecord(row.stream().map(FormulaGuard::putOn).toList()));
    text.flush();
  }
}
