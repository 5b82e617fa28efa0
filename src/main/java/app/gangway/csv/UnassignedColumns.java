package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a file has in place of the columns for want of which it is rejected.
 *
 * @param missing those that its header does not have, at least one
 * @param found columns that hold something unknown, at least as many; no two have the same name
 * @param header what all files have in common whose headers name the same columns, in whatever
 *     order
 */
public record UnassignedColumns(List<NewHireField> missing, List<Found> found, String header) {

  /** The length of the longest name of a column that can be assigned. */
  public static final int NAME_MAX = 200;

  /**
   * A column that holds something unknown.
   *
   * @param sample what one of the first rows has there, cut short if it is long; empty if none has
   *     anything
   */
  public record Found(String name, String sample) {}

  public UnassignedColumns {
    missing = List.copyOf(missing);
    found = List.copyOf(found);
  }

  /** Names without a meaning are left out, and so are those that a file of problem rows adds. */
  public static String header(List<String> names) {
    return names.stream()
        .filter(name -> !ColumnNames.isAdded(name))
        .map(ColumnNames::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("\n"));
  }

  /** Whether each missing column has got one of those that were found, none of them twice. */
  public boolean isAnsweredBy(Map<NewHireField, String> chosen) {
    Set<String> names = new HashSet<>(chosen.values());
    return chosen.keySet().equals(Set.copyOf(missing))
        && names.size() == chosen.size()
        && names().containsAll(names);
  }

  /**
   * What was said of another file with the same header, in the words of this one; empty where it
   * does not say enough for this one.
   */
  public Optional<Map<NewHireField, String>> recognise(Map<NewHireField, String> before) {
    Map<NewHireField, String> chosen = new EnumMap<>(NewHireField.class);
    for (NewHireField field : missing) {
      String name = before.get(field);
      if (name != null) {
        names().stream()
            .filter(each -> ColumnNames.key(each).equals(ColumnNames.key(name)))
            .findFirst()
            .ifPresent(each -> chosen.put(field, each));
      }
    }
    return isAnsweredBy(chosen) ? Optional.of(chosen) : Optional.empty();
  }

  private List<String> names() {
    return found.stream().map(Found::name).toList();
  }
}
