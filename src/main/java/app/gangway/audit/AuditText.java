package app.gangway.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts fit to be kept, whatever they are: a name that was typed wrong may be anything. */
final class AuditText {

  /** The lengths of the columns of {@code audit_entry}. */
  static final int WHO_MAX = 200;

  static final int ORIGIN_MAX = 100;
  static final int LINE_MAX = 1000;

  /** Line breaks could forge an entry where the log is read as a file; PostgreSQL takes no NUL. */
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

  /** Halves of characters, and marks that make a line be read in another order than written. */
  private static final Pattern ILLEGIBLE =
      Pattern.compile("[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

  private AuditText() {}

  static String who(String text) {
    return line(text, WHO_MAX);
  }

  static String origin(String text) {
    return line(text, ORIGIN_MAX);
  }

  static String line(String text) {
    return line(text, LINE_MAX);
  }

  /** The same text, however its letters are written. */
  static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String line(String text, int max) {
    String legible = ILLEGIBLE.matcher(text).replaceAll("\uFFFD");
    String line = BREAKS.matcher(legible).replaceAll(" ").strip();
    return line.length() <= max ? line : line.substring(0, endOfStart(line, max)) + "…";
  }

  /** Never in the middle of a surrogate pair: half a character cannot be shown or sent. */
  private static int endOfStart(String line, int max) {
    return Character.isHighSurrogate(line.charAt(max - 2)) ? max - 2 : max - 1;
  }
}
