package app.gangway.common.newhire;

/**
 * What surrounds a text without being seen. More than {@link String#strip()} knows: copying from a
 * web page or a mail brings along no-break spaces, byte order marks and marks of direction.
 */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** The text without white space at either end; what stands within is kept. */
  public static String strip(String text) {
    int end = text.length();
    while (end > 0 && isUnseen(text.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end && isUnseen(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  /** Whether there is nothing to see: empty, or white space alone. */
  public static boolean isAllOf(String text) {
    return strip(text).isEmpty();
  }

  /** Whether it is one of the plain characters that leave ink, which nearly all are. */
  static boolean isInk(int character) {
    return character > ' ' && character < 0x7F;
  }

  /** Whether it is white space, or a mark that is not seen either. */
  public static boolean isUnseen(char unit) {
    if (isInk(unit)) {
      return false;
    }
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.getType(unit) == Character.FORMAT;
  }
}
