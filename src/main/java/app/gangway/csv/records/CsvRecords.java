package app.gangway.csv.records;

import app.gangway.csv.Delimiter;
import app.gangway.csv.text.PhysicalLines;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The records of a text, one after another, the blank ones left out. */
public final class CsvRecords {

  private final String text;
  private final CsvReaderBuilder format;
  private final PhysicalLines lines;

  private RecordCollector gatherer;
  private Iterator<CsvRecord.Whole> records;

  CsvRecords(String text, Delimiter delimiter, int firstRow) {
    this.text = text;
    this.format = format(text, delimiter);
    this.lines = new PhysicalLines(text);
    startAt(firstRow);
  }

  /** The next one, or null after the last. What follows an unclosed one means nothing. */
  public @Nullable CsvRecord next() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException misplacedQuote) {
      if (misplacedQuote.getCause() != null) {
        throw misplacedQuote; // not the file's fault: the parser wraps whatever else goes wrong
      }
      return broken(gatherer.row());
    }
  }

  /**
   * The parser gives up at a quote that it cannot place. Where the line makes no sense even by
   * itself, the damage is this line's own and the next one is a fresh start.
   */
  private CsvRecord broken(int row) {
    String line = lines.text(row);
    try {
      Iterator<CsvRecord.Whole> alone =
          format
              .allowUnclosedQuote(true)
              .build(new RecordCollector(row - 1), new StringReader(line))
              .iterator();
      return new CsvRecord.Unclosed(row, alone.hasNext() ? alone.next().cells() : Cells.of(""));
    } catch (CsvParseException textAfterQuote) {
      startAt(row + 1);
      return new CsvRecord.Garbled(row, line);
    }
  }

  private void startAt(int row) {
    gatherer = new RecordCollector(row - 1);
    records = format.allowUnclosedQuote(false).build(gatherer, textFrom(row)).iterator();
  }

  /** Skipping costs nothing, where cutting off the rest of the text would copy it. */
  private StringReader textFrom(int row) {
    StringReader rest = new StringReader(text);
    try {
      rest.skip(lines.start(row));
      return rest;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  /** A cell may be as long as the file: a row with one too long is a problem, not the end. */
  private static CsvReaderBuilder format(String text, Delimiter delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter.character())
        .trimWhitespacesAroundQuotes(true)
        .maxBufferSize(text.length() + 1);
  }
}
