package app.gangway.common.newhire;

import java.util.List;
import java.util.Locale;

/**
 * What would have been right in place of a text that is none. Pages say it in the language of their
 * reader, by the code; files, logs and the HTTP API in English.
 *
 * @param arguments what the code's sentence has to name, in its order
 */
public record Expectation(Code code, List<Object> arguments) {

  /** What can be expected. Pages translate each under its name, with the arguments. */
  public enum Code {
    NAME("a name"),
    NAME_WITHOUT_CONTROL_CHARACTERS("a name without control characters"),
    EMAIL("an email address such as jo@example.com"),
    STARTDATE(StartDates.EXPECTED),
    ROLE("a role"),
    ROLE_WITHOUT_CONTROL_CHARACTERS("a role without control characters"),
    WITHOUT_CONTROL_CHARACTERS("a text without control characters"),
    LANGUAGE("a language tag such as de or en-GB"),
    /** The argument is the greatest length. */
    LENGTH("at most %d characters"),
    NOT_PAST("a day that is not in the past"),
    NOT_FAR_AHEAD("a day that is not more than two years ahead"),
    /** The argument is a configured role that is spelled nearly the same. */
    CONFIGURED_ROLE("%s (roles are compared letter by letter)"),
    /** Of a line in a file. */
    HEADER("the header (this line is ignored)"),
    /** Of a column in a file. */
    KNOWN_COLUMN("name, email, startdate or role (this column is ignored)"),
    /** Of a column without a name; the argument is its place, counted from 1. */
    COLUMN_NAME("a name for column %d, which is ignored"),
    /** Of a row in a file; the argument is how many. */
    CELLS("%d cells"),
    QUOTES("quotes around a whole cell, and twice within it"),
    /** The argument is all there is to say: words of a version that had no codes. */
    OTHER("%s");

    private final String english;

    Code(String english) {
      this.english = english;
    }
  }

  public Expectation {
    arguments = List.copyOf(arguments);
  }

  /**
   * @param arguments what the code's sentence has to name, in its order
   */
  public static Expectation of(Code code, Object... arguments) {
    return new Expectation(code, List.of(arguments));
  }

  /** Such as {@code a name} or {@code at most 200 characters}; the same on every machine. */
  public String english() {
    return String.format(Locale.ROOT, code.english, arguments.toArray());
  }
}
