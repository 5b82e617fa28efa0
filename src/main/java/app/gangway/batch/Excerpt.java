package app.gangway.batch;

/** The beginning of a text, on one line, so that a message that quotes it stays readable. */
final class Excerpt {

  private static final int MAX = 80;

  private Excerpt() {}

  /** The text itself if it is short and on one line. */
  static String of(String text) {
    String start = text.length() <= MAX ? text : text.substring(0, endOfStart(text)) + "…";
    return start.replaceAll("\\R|\\p{Cntrl}", " ");
  }

  /** Never in the middle of a surrogate pair: half a character cannot be shown or sent. */
  private static int endOfStart(String text) {
    return Character.isHighSurrogate(text.charAt(MAX - 1)) ? MAX - 1 : MAX;
  }
}
