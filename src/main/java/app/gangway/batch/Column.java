package app.gangway.batch;

import app.gangway.newhire.NewHireField;
import app.gangway.newhire.WhiteSpace;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a file.
 *
 * @param name as the header writes it
 * @param field what it holds; empty if it is not one of ours
 */
record Column(String name, Optional<NewHireField> field) {

  /** What people add to a name for its looks: {@code Start Date}, {@code E-Mail}. */
  private static final Pattern LOOKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}_]+");

  static Column named(String name) {
    String key = key(name);
    return new Column(
        WhiteSpace.strip(name),
        Arrays.stream(NewHireField.values()).filter(f -> f.column().equals(key)).findFirst());
  }

  boolean holds(NewHireField wanted) {
    return field.filter(wanted::equals).isPresent();
  }

  /** Neither ours nor one that a file of problem rows adds, which may come back as it is. */
  boolean isUnknown() {
    return field.isEmpty() && !ProblemFile.EXTRA_COLUMNS.contains(key(name));
  }

  private static String key(String name) {
    return LOOKS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
