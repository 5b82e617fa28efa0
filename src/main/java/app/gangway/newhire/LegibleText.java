package app.gangway.newhire;

/** Free text that every database stores and every page shows. */
final class LegibleText {

  private LegibleText() {}

  /**
   * Refuses control characters and halves of a surrogate pair: PostgreSQL stores no NUL, no charset
   * writes half a character, and nobody means the others. Tabs and line breaks within the text are
   * kept, since a quoted cell may well hold them.
   */
  static boolean accepts(String text) {
    return text.codePoints().noneMatch(LegibleText::isIllegible);
  }

  private static boolean isIllegible(int character) {
    if (character == '\t' || character == '\n' || character == '\r') {
      return false;
    }
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
