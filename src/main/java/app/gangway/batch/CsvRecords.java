package app.gangway.batch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a text, one after another, the blank ones left out. */
final class CsvRecords {

  private final String text;
  private final CSVFormat format;
  private final PhysicalLines lines;

  private int linesBefore;
  private CSVParser parser;

  CsvRecords(String text, Delimiter delimiter, int firstRow) {
    this.text = text;
    this.format = delimiter.format();
    this.lines = new PhysicalLines(text);
    this.linesBefore = firstRow - 1;
    this.parser = parser(text, lines.start(firstRow), format);
  }

  /** The next one, or null after the last. What follows an unclosed one means nothing. */
  @Nullable CsvRecord next() {
    CsvRecord record = read();
    while (record instanceof CsvRecord.Whole whole && whole.isBlank()) {
      record = read();
    }
    return record;
  }

  private @Nullable CsvRecord read() {
    // The parser tells how many lines it has left behind, so it is asked before it reads on.
    int row = linesBefore + (int) parser.getCurrentLineNumber() + 1;
    Iterator<CSVRecord> records = parser.iterator();
    try {
      return records.hasNext() ? new CsvRecord.Whole(row, cells(records)) : null;
    } catch (UncheckedIOException misplacedQuote) { // a text in memory fails for nothing else
      return broken(row);
    }
  }

  /**
   * The parser gives up at a quote that it cannot place. Where the line makes no sense even by
   * itself, the damage is this line's own and the next one is a fresh start.
   */
  private CsvRecord broken(int row) {
    String line = lines.text(row);
    CSVFormat openEnded = format.builder().setLenientEof(true).get();
    try {
      return new CsvRecord.Unclosed(row, cells(parser(line, 0, openEnded).iterator()));
    } catch (UncheckedIOException textAfterQuote) {
      linesBefore = row;
      parser = parser(text, lines.start(row + 1), format);
      return new CsvRecord.Garbled(row, line);
    }
  }

  private static List<String> cells(Iterator<CSVRecord> records) {
    return List.of(records.next().values());
  }

  private static CSVParser parser(String text, int from, CSVFormat format) {
    try {
      // Skipping costs nothing, where cutting off the rest of the text would copy it.
      StringReader rest = new StringReader(text);
      rest.skip(from);
      return CSVParser.parse(rest, format);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }
}
