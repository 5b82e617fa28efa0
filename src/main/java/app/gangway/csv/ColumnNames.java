package app.gangway.csv;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.WhiteSpace;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Knows what a header calls our columns: by their own names, by words of other languages, and by
 * those that are configured. Case, spaces, hyphens and marks such as {@code *} do not matter.
 */
@Component
public final class ColumnNames {

  /** Our own names and nothing else. */
  public static final ColumnNames OWN = new ColumnNames().addOptional();

  /** What people add to a name for its looks: {@code Start Date}, {@code E-Mail}, {@code Name*}. */
  private static final Pattern LOOKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}_*\uFF0A]+");

  /** What they add for whoever fills it in: {@code (required)}, {@code [dd.mm.yyyy]}. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[(\\[\uFF08]\\s*(?:required|mandatory|optional|pflichtfeld|erforderlich|إلزامي|اختياري"
              + "|[dmytj]+[./-][dmytj]+[./-][dmytj]+)\\s*[)\\]\uFF09]",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, NewHireField> fields = new HashMap<>();

  private ColumnNames() {
    NewHireField.required().forEach(field -> fields.put(field.column(), field));
  }

  /** Our own names of what may be left out; each may have been given to another column before. */
  private ColumnNames addOptional() {
    NewHireField.optional().forEach(field -> fields.putIfAbsent(field.column(), field));
    return this;
  }

  /**
   * @throws UnusableConfigurationException if a configured word would stand for two columns, or for
   *     none
   */
  @Autowired
  public ColumnNames(CsvHeaders custom) {
    this();
    custom.headers().forEach(this::add);
    addOptional();
    HeaderWords.all().forEach(words -> words.forEach(this::addBuiltIn));
  }

  private ColumnNames(ColumnNames others, ColumnAssignment assigned) {
    fields.putAll(others.fields);
    assigned.columns().forEach((field, name) -> fields.put(key(name), field));
  }

  /** The same, where columns of these names are ours too, whatever else they would be. */
  public ColumnNames with(ColumnAssignment assigned) {
    return assigned.columns().isEmpty() ? this : new ColumnNames(this, assigned);
  }

  private void add(NewHireField field, List<String> words) {
    for (String word : words) {
      String key = key(word);
      if (key.isEmpty() || isAdded(word)) {
        throw unusable("\"%s\" cannot be the name of a column".formatted(word));
      }
      NewHireField other = fields.putIfAbsent(key, field);
      if (other != null && other != field) {
        throw unusable(
            "\"%s\" stands for two columns, %s and %s"
                .formatted(word, other.column(), field.column()));
      }
    }
  }

  private static UnusableConfigurationException unusable(String problem) {
    return new UnusableConfigurationException(
        "gangway.import.headers: " + problem,
        "Give each word of gangway.import.headers to one of the columns "
            + Arrays.stream(NewHireField.values())
                .map(NewHireField::column)
                .collect(Collectors.joining(", "))
            + ".");
  }

  private void addBuiltIn(NewHireField field, List<String> words) {
    words.forEach(word -> fields.putIfAbsent(key(word), field));
  }

  /** The column of this name. */
  public Column column(String name) {
    return new Column(WhiteSpace.strip(name), Optional.ofNullable(fields.get(key(name))));
  }

  /** Whether a name is one that a file of problem rows adds, which may come back as it is. */
  static boolean isAdded(String name) {
    return ProblemFile.ADDED_COLUMNS.contains(key(name));
  }

  /** What two names have in common that are the same but for their looks; empty if nothing. */
  public static String key(String name) {
    String unmarked = MARKS.matcher(name).replaceAll("");
    String plain = LOOKS.matcher(unmarked).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
