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
    /** The argument is the greatest length. */
    LENGTH("at most %d characters");

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
