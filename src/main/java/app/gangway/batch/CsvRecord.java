package app.gangway.batch;

import app.gangway.newhire.WhiteSpace;
import java.util.List;

/** A record of a file: a line, or several if a quoted cell has line breaks. */
sealed interface CsvRecord {

  /** The physical line on which it starts, counted from 1. */
  int row();

  /** Its cells, as far as they can be told apart. */
  List<String> cells();

  /** One in order. */
  record Whole(int row, List<String> cells) implements CsvRecord {

    /** Whether there is nothing but delimiters and spaces; those of another file count too. */
    boolean isBlank() {
      for (String cell : cells) {
        if (!WhiteSpace.isAllOf(cell.replace(',', ' ').replace(';', ' '))) {
          return false;
        }
      }
      return true;
    }
  }

  /** A line on which text follows a closing quote: nobody can say where its cells end. */
  record Garbled(int row, String line) implements CsvRecord {

    @Override
    public List<String> cells() {
      return List.of(line);
    }
  }

  /** One with a quote that is not closed where its cell ends, so that it swallows what follows. */
  record Unclosed(int row, List<String> cells) implements CsvRecord {}
}
