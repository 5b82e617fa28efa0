package app.gangway.process.definition;

/**
 * Something in a definition that cannot stand.
 *
 * @param place such as {@code steps[2].start}; empty for the whole
 * @param text what is wrong, and what to write
 */
public record Problem(String place, String text) {

  @Override
  public String toString() {
    return place.isEmpty() ? text : place + ": " + text;
  }
}
