package app.gangway.csv;

import app.gangway.csv.rows.Header;
import app.gangway.csv.text.Excerpt;
import app.gangway.csv.text.ForeignFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a file is rejected as a whole.
 *
 * @param message plain sentences for the user, which also say what to do
 */
public record CsvRejection(Reason reason, String message) implements CsvReading {

  /** So many columns that were found are told. */
  private static final int TOLD = 12;

  /** The kinds of rejection that a caller may want to tell apart. */
  public enum Reason {
    /** The file is something else than a CSV. */
    NOT_CSV,
    /** The file is over one of the {@link CsvLimits}. */
    TOO_LARGE,
    /** The file is a CSV, but no rows can be taken from it. */
    UNUSABLE
  }

  static CsvRejection tooManyBytes(CsvLimits limits) {
    return new CsvRejection(
        Reason.TOO_LARGE,
        "The file is larger than " + limits.bytesInWords() + ". Split it into smaller files.");
  }

  static CsvRejection tooManyRows(CsvLimits limits) {
    return new CsvRejection(
        Reason.TOO_LARGE,
        "The file has more than " + limits.rowsInWords() + ". Split it into smaller files.");
  }

  static CsvRejection notCsv(ForeignFile kind) {
    return new CsvRejection(
        Reason.NOT_CSV,
        "The file is not a CSV but "
            + kind.inWords()
            + ". Open it in your spreadsheet, save it as \"CSV UTF-8\" and upload that.");
  }

  static CsvRejection undecodable() {
    return unusable(
        "Some characters of the file cannot be read."
            + " It may be damaged or cut off: save it as \"CSV UTF-8\" and upload it again.");
  }

  public static CsvRejection empty() {
    return unusable("The file is empty. " + Header.WANTED + " Below it comes one row per person.");
  }

  static CsvRejection headerOnly() {
    return unusable("The file has a header but no rows. Add one row per person below the header.");
  }

  public static CsvRejection unclosedQuote(int row) {
    return unusable(
        "Row "
            + row
            + ": a quote opens here and is not closed where its cell ends."
            + " Close it, write a quote within quotes twice, and upload the file again.");
  }

  /**
   * @param row of the header, or of what is most like one
   * @param found the columns that it names
   */
  public static CsvRejection wrongColumns(
      List<String> missing, List<String> doubled, int row, List<String> found) {
    List<String> sentences = new ArrayList<>();
    if (!missing.isEmpty()) {
      sentences.add(columns(missing) + " missing.");
    }
    if (!doubled.isEmpty()) {
      sentences.add(
          columns(doubled) + " there twice; keep one" + (doubled.size() > 1 ? " of each." : "."));
    }
    sentences.add("Row " + row + " has: " + listed(found) + ".");
    sentences.add(Header.WANTED);
    return unusable(String.join(" ", sentences));
  }

  private static String columns(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? "The column " + names.get(0) + " is"
        : "The columns %s and %s are"
            .formatted(String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static String listed(List<String> found) {
    List<String> told =
        found.stream().filter(name -> !name.isEmpty()).limit(TOLD).map(Excerpt::of).toList();
    long more = found.stream().filter(name -> !name.isEmpty()).count() - told.size();
    return String.join(", ", told) + (more > 0 ? " and " + more + " more" : "");
  }

  public static CsvRejection oneColumn() {
    return unusable(
        "The first row has a single cell. Part the cells by commas, semicolons or tabs. "
            + Header.WANTED);
  }

  public static CsvRejection tooManyColumns() {
    return unusable("The header has more columns than can be read. " + Header.WANTED);
  }

  private static CsvRejection unusable(String message) {
    return new CsvRejection(Reason.UNUSABLE, message);
  }
}
