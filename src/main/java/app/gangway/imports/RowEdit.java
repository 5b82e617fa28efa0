package app.gangway.imports;

import app.gangway.common.newhire.NewHireField;
import java.util.Map;

/**
 * What somebody types into a row of a preview that had problems.
 *
 * @param row the physical line on which it starts, counted from 1
 * @param typed by column
 * @param seen what stood there before, as it was shown
 */
public record RowEdit(int row, Map<NewHireField, String> typed, Map<NewHireField, String> seen) {

  public RowEdit {
    typed = Map.copyOf(typed);
    seen = Map.copyOf(seen);
  }
}
