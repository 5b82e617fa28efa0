package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which columns of a file hold what its header has no column for, as somebody has said.
 *
 * @param columns what the header calls the column of a field
 * @param remembered whether it was said of an earlier file with the same header
 */
public record ColumnAssignment(Map<NewHireField, String> columns, boolean remembered) {

  public static final ColumnAssignment NONE = new ColumnAssignment(Map.of(), false);

  public ColumnAssignment {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /** What a column of this name was assigned to; empty if to nothing. */
  Optional<NewHireField> field(String name) {
    String key = ColumnNames.key(name);
    return columns.entrySet().stream()
        .filter(entry -> ColumnNames.key(entry.getValue()).equals(key))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
