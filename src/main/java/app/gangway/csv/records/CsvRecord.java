package app.gangway.csv.records;

/** A record of a file: a line, or several if a quoted cell has line breaks. */
public sealed interface CsvRecord {

  /** The physical line on which it starts, counted from 1. */
  int row();

  /** Its cells, as far as they can be told apart. */
  Cells cells();

  /** One in order. */
  record Whole(int row, Cells cells) implements CsvRecord {}

  /** A line on which text follows a closing quote: nobody can say where its cells end. */
  record Garbled(int row, String line) implements CsvRecord {

    @Override
    public Cells cells() {
      return Cells.of(line);
    }
  }

  /** One with a quote that is not closed where its cell ends, so that it swallows what follows. */
  record Unclosed(int row, Cells cells) implements CsvRecord {}
}
