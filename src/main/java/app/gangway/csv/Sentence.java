package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.text.ForeignFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A sentence about a file as a whole. Pages say it in the language of their reader, by its code.
 *
 * @param arguments numbers, texts from the file, and {@link NewHireField}, {@link ForeignFile} or
 *     {@link FileSize}, which have words of their own in each language; or lists of these
 */
public record Sentence(Code code, List<?> arguments) {

  /** What it says. */
  public enum Code {
    TOO_MANY_BYTES("The file is larger than %s. Split it into smaller files."),
    TOO_MANY_ROWS("The file has more than %,d rows. Split it into smaller files."),
    FOREIGN_FILE("This is not a CSV file but %s."),
    NOT_CSV("This is not a CSV file."),
    SAVE_AS_CSV("In Excel: Save as → CSV UTF-8."),
    UNDECODABLE(
        "Some characters of the file cannot be read."
            + " It may be damaged or cut off: save it as \"CSV UTF-8\" and upload it again."),
    EMPTY("The file is empty. It needs a header, and below it one row per person."),
    HEADER_ONLY("The file has a header but no rows. Add one row per person below the header."),
    UNCLOSED_QUOTE(
        "Row %d: a quote opens here and is not closed where its cell ends."
            + " Close it, write a quote within quotes twice, and upload the file again."),
    MISSING_COLUMNS("Missing columns: %s."),
    REPEATED_COLUMNS("Keep one of these columns: %s."),
    FOUND_COLUMNS("Found in row %d: %s."),
    ONE_COLUMN("Only one column was found. Separate columns with commas, semicolons or tabs."),
    TOO_MANY_COLUMNS("The header has more than %,d columns."),
    WANTED_COLUMNS("Columns of the header: %s.");

    private final String english;

    Code(String english) {
      this.english = english;
    }
  }

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  static Sentence of(Code code, Object... arguments) {
    return new Sentence(code, List.of(arguments));
  }

  /** As the HTTP API says it. */
  public String english() {
    return String.format(
        Locale.ENGLISH, code.english, arguments.stream().map(Sentence::english).toArray());
  }

  private static Object english(Object argument) {
    if (argument instanceof NewHireField field) {
      return field.column();
    }
    if (argument instanceof ForeignFile kind) {
      return kind.inWords();
    }
    if (argument instanceof FileSize size) {
      return size.english();
    }
    if (argument instanceof List<?> all) {
      return all.stream()
          .map(Sentence::english)
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    }
    return argument;
  }
}
