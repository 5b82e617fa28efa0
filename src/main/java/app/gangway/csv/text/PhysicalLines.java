package app.gangway.csv.text;

/**
 * The lines of a text as an editor counts them, from 1, whether LF, CR or CRLF ends them.
 *
 * <p>Lines must be asked for in ascending order, so that the text is walked through only once.
 */
public final class PhysicalLines {

  private final String text;
  private int line = 1;
  private int start = 0;

  public PhysicalLines(String text) {
    this.text = text;
  }

  /** Where the line starts; the length of the text if it has no such line. */
  public int start(int wanted) {
    for (; line < wanted; line++) {
      start = afterBreak(endFrom(start));
    }
    return start;
  }

  /** The line without its line break. */
  public String text(int wanted) {
    int from = start(wanted);
    return text.substring(from, endFrom(from));
  }

  private int endFrom(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int afterBreak(int end) {
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, text.length());
  }
}
