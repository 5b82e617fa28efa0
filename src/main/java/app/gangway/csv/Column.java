package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.WhiteSpace;
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
public record Column(String name, Optional<NewHireField> field) {

  /** What people add to a name for its looks: {@code Start Date}, {@code E-Mail}, {@code Name*}. */
  private static final Pattern LOOKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}_*\uFF0A]+");

  /** What they add for whoever fills it in: {@code (required)}, {@code [dd.mm.yyyy]}. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[(\\[\uFF08]\\s*(?:required|mandatory|optional|[dmy]+[./-][dmy]+[./-][dmy]+)\\s*[)\\]\uFF09]",
          Pattern.CASE_INSENSITIVE);

  public static Column named(String name) {
    String key = key(name);
    return new Column(
        WhiteSpace.strip(name),
        Arrays.stream(NewHireField.values()).filter(f -> f.column().equals(key)).findFirst());
  }

  public boolean holds(NewHireField wanted) {
    return field.filter(wanted::equals).isPresent();
  }

  /** Neither ours nor added by a file of problem rows. */
  public boolean isUnknown() {
    return field.isEmpty() && !isAdded();
  }

  /** One that a file of problem rows adds, which may come back as it is. */
  public boolean isAdded() {
    return ProblemFile.ADDED_COLUMNS.contains(key(name));
  }

  private static String key(String name) {
    String unmarked = MARKS.matcher(name).replaceAll("");
    return LOOKS.matcher(unmarked).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
