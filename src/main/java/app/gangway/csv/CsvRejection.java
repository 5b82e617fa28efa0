package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.Sentence.Code;
import app.gangway.csv.records.Cells;
import app.gangway.csv.text.Excerpt;
import app.gangway.csv.text.ForeignFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a file is rejected as a whole.
 *
 * @param sentences for the user, which also say what to do
 */
public record CsvRejection(Reason reason, List<Sentence> sentences) implements CsvReading {

  /** So many columns that were found are told. */
  private static final int TOLD = 12;

  /** Names of files that a spreadsheet program saves unless it is told otherwise. */
  private static final Pattern SPREADSHEET =
      Pattern.compile(".*\\.(xlsx?|xlsm|xlsb|ods|numbers)", Pattern.CASE_INSENSITIVE);

  /** The kinds of rejection that a caller may want to tell apart. */
  public enum Reason {
    /** The file is something else than a CSV. */
    NOT_CSV,
    /** The file is over one of the {@link CsvLimits}. */
    TOO_LARGE,
    /** The file is a CSV, but no rows can be taken from it. */
    UNUSABLE
  }

  public CsvRejection {
    sentences = List.copyOf(sentences);
  }

  static CsvRejection tooManyBytes(CsvLimits limits) {
    return new CsvRejection(
        Reason.TOO_LARGE, List.of(Sentence.of(Code.TOO_MANY_BYTES, limits.size())));
  }

  static CsvRejection tooManyRows(CsvLimits limits) {
    return new CsvRejection(
        Reason.TOO_LARGE, List.of(Sentence.of(Code.TOO_MANY_ROWS, limits.maxRows())));
  }

  static CsvRejection notCsv(ForeignFile kind) {
    return notCsv(Sentence.of(Code.FOREIGN_FILE, kind));
  }

  private static CsvRejection notCsv(Sentence what) {
    return new CsvRejection(Reason.NOT_CSV, List.of(what, Sentence.of(Code.SAVE_AS_CSV)));
  }

  static CsvRejection undecodable() {
    return unusable(Sentence.of(Code.UNDECODABLE));
  }

  public static CsvRejection empty() {
    return unusable(Sentence.of(Code.EMPTY), wanted());
  }

  static CsvRejection headerOnly() {
    return unusable(Sentence.of(Code.HEADER_ONLY));
  }

  public static CsvRejection unclosedQuote(int row) {
    return unusable(Sentence.of(Code.UNCLOSED_QUOTE, row));
  }

  /**
   * @param repeated the names of columns of which there may be only one, together
   * @param row of the header, or of what is most like one
   * @param found the columns that it names
   */
  public static CsvRejection wrongColumns(
      List<NewHireField> missing, List<List<String>> repeated, int row, List<String> found) {
    List<Sentence> sentences = new ArrayList<>();
    if (!missing.isEmpty()) {
      sentences.add(Sentence.of(Code.MISSING_COLUMNS, missing));
    }
    repeated.forEach(names -> sentences.add(Sentence.of(Code.REPEATED_COLUMNS, listed(names))));
    sentences.add(Sentence.of(Code.FOUND_COLUMNS, row, listed(found)));
    return new CsvRejection(Reason.UNUSABLE, sentences);
  }

  private static String listed(List<String> columns) {
    List<String> named = columns.stream().filter(name -> !name.isEmpty()).toList();
    String told = named.stream().limit(TOLD).map(Excerpt::of).collect(Collectors.joining(", "));
    return named.size() > TOLD ? "%s, … (+%d)".formatted(told, named.size() - TOLD) : told;
  }

  public static CsvRejection oneColumn() {
    return unusable(Sentence.of(Code.ONE_COLUMN), wanted());
  }

  public static CsvRejection tooManyColumns() {
    return unusable(Sentence.of(Code.TOO_MANY_COLUMNS, Cells.MAX), wanted());
  }

  private static Sentence wanted() {
    return Sentence.of(Code.WANTED_COLUMNS, NewHireField.required());
  }

  private static CsvRejection unusable(Sentence... sentences) {
    return new CsvRejection(Reason.UNUSABLE, List.of(sentences));
  }

  /** The same, but where nothing like columns was found in a spreadsheet, by its name. */
  public CsvRejection ofFile(String name) {
    boolean withoutColumns =
        sentences.stream().map(Sentence::code).anyMatch(code -> code == Code.ONE_COLUMN);
    return withoutColumns && SPREADSHEET.matcher(name).matches()
        ? notCsv(Sentence.of(Code.NOT_CSV))
        : this;
  }

  /** All of it in English. */
  public String message() {
    return sentences.stream().map(Sentence::english).collect(Collectors.joining(" "));
  }
}
