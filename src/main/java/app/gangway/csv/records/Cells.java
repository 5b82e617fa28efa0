package app.gangway.csv.records;

import app.gangway.common.newhire.WhiteSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cells of a record, without the white space around them.
 *
 * @param kept all of them, unless there are more than {@link #MAX}: then those beyond that hold
 *     something, up to as many again. A single line may have millions of cells, and memory is for
 *     those that somebody would look at.
 * @param filled how many cells there are up to the last one that holds something, kept or not
 * @param isBlank whether there is nothing but delimiters and spaces; those of another file count
 *     too
 */
public record Cells(List<String> kept, int filled, boolean isBlank) {

  /** More than any list of people has columns. */
  public static final int MAX = 1_000;

  static Cells of(String only) {
    Builder cells = new Builder();
    cells.add(only);
    return cells.done();
  }

  /** The cell at this place, counted from 0; empty where there is none. */
  public String get(int place) {
    return place < kept.size() ? kept.get(place) : "";
  }

  /** The cells of one record, one after another. */
  static final class Builder {

    private final List<String> kept = new ArrayList<>();
    private int count;
    private int filled;
    private boolean blank = true;

    void add(String raw) {
      String cell = WhiteSpace.strip(raw);
      count++;
      if (!cell.isEmpty()) {
        filled = count;
        blank = blank && isOfDelimiters(cell);
      }
      if (count <= MAX || (filled == count && kept.size() < 2 * MAX)) {
        kept.add(cell);
      }
    }

    private static boolean isOfDelimiters(String cell) {
      return ",;".indexOf(cell.charAt(0)) >= 0
          && WhiteSpace.isAllOf(cell.replace(',', ' ').replace(';', ' '));
    }

    Cells done() {
      return new Cells(Collections.unmodifiableList(kept), filled, blank);
    }
  }
}
