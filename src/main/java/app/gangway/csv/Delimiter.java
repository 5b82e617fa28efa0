package app.gangway.csv;

import java.util.Arrays;
import java.util.Optional;

/** What parts the cells of a line. */
public enum Delimiter {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private final char character;

  Delimiter(char character) {
    this.character = character;
  }

  public static Optional<Delimiter> of(char character) {
    return Arrays.stream(values()).filter(each -> each.character == character).findFirst();
  }

  public char character() {
    return character;
  }
}
