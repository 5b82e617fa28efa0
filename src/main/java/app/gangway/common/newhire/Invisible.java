package app.gangway.common.newhire;

/**
 * Characters that stand within a text and are not seen: it looks like another and is none. A soft
 * hyphen in a role makes one that nobody has heard of.
 */
public final class Invisible {

  /** Letters and signs without ink, by the history of their scripts. */
  private static final String BLANK_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

  private Invisible() {}

  /** The text with its code point in the place of each: {@code sa[U+00AD]les}. */
  public static String shown(String text) {
    int first = next(text, 0);
    if (first == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int copied = 0;
    for (int at = first; at < text.length(); at = next(text, copied)) {
      int character = text.codePointAt(at);
      shown.append(text, copied, at).append("[U+%04X]".formatted(character));
      copied = at + Character.charCount(character);
    }
    return shown.append(text, copied, text.length()).toString();
  }

  /** Whether the text has any. */
  public static boolean isIn(String text) {
    return next(text, 0) < text.length();
  }

  static boolean is(int character) {
    if (character == ' ' || WhiteSpace.isInk(character)) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> BLANK_LETTERS.indexOf(character) >= 0 || choosesLooks(character);
    };
  }

  /** A mark that chooses between the looks of the character before it. */
  private static boolean choosesLooks(int character) {
    return character >= 0xFE00 && character <= 0xFE0F
        || character >= 0x180B && character <= 0x180F
        || character >= 0xE0100 && character <= 0xE01EF;
  }

  /** Where the next one is; the length of the text if there is none. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (is(character)) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }
}
