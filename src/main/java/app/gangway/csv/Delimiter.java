package app.gangway.csv;

import java.util.Arrays;
import java.util.Optional;

/** What parts the cells of a line. */
public enum Delimiter {
  COMMA(',', "comma"),
  SEMICOLON(';', "semicolon"),
  TAB('\t', "tab");

  private final char character;
  private final String inWords;

  Delimiter(char character, String inWords) {
    this.character = character;
    this.inWords = inWords;
  }

  public static Optional<Delimiter> of(char character) {
    return Arrays.stream(values()).filter(each -> each.character == character).findFirst();
  }

  public char character() {
    return character;
  }

  /** Its name as one says it: {@code comma}. */
  public String inWords() {
    return inWords;
  }
}
