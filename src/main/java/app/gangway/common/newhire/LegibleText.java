package app.gangway.common.newhire;

import java.util.regex.Pattern;

/** Free text that every database stores and every page shows. */
public final class LegibleText {

  /** Line breaks could forge a line where lines are read one by one; PostgreSQL takes no NUL. */
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

  /** Halves of characters, and marks that turn the direction of all that follows. */
  private static final Pattern ILLEGIBLE =
      Pattern.compile("[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

  private LegibleText() {}

  /**
   * Refuses control characters, halves of a surrogate pair and marks that turn the direction of
   * what follows: PostgreSQL stores no NUL, no charset writes half a character, a line must be read
   * as it was written, and nobody means the others. Tabs and line breaks within the text are kept,
   * since a quoted cell may well hold them.
   */
  public static boolean accepts(String text) {
    int character;
    for (int i = 0; i < text.length(); i += Character.charCount(character)) {
      character = text.codePointAt(i);
      if (isIllegible(character)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIllegible(int character) {
    if (WhiteSpace.isInk(character)) {
      return false;
    }
    if (character == '\t' || character == '\n' || character == '\r') {
      return false;
    }
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE || turns(character);
  }

  private static boolean turns(int character) {
    return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
  }

  /**
   * Makes one legible line of any text: what is illegible becomes {@code \uFFFD}, breaks become a
   * space, and what is too long ends in an ellipsis, never in half a character.
   *
   * @param max the length that it has at most, at least 2
   */
  public static String line(String text, int max) {
    String legible = ILLEGIBLE.matcher(text).replaceAll("\uFFFD");
    String line = BREAKS.matcher(legible).replaceAll(" ").strip();
    if (line.length() <= max) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(max - 2)) ? max - 2 : max - 1;
    return line.substring(0, end) + "…";
  }
}
