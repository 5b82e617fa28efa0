package app.gangway.csv.text;

import app.gangway.common.newhire.Invisible;
import java.util.regex.Pattern;

/**
 * The beginning of a text, on one line and with all that is in it to be seen, so that a message
 * that quotes it can be read.
 */
public final class Excerpt {

  private static final int MAX = 80;

  private static final Pattern BREAKS = Pattern.compile("\r\n|[\r\n\t]");

  private Excerpt() {}

  /** The text itself if it is short, on one line and nothing in it is invisible. */
  public static String of(String text) {
    String start = text.length() <= MAX ? text : text.substring(0, endOfStart(text)) + "…";
    return Invisible.shown(BREAKS.matcher(start).replaceAll(" "));
  }

  /** Never in the middle of a surrogate pair: half a character cannot be shown or sent. */
  private static int endOfStart(String text) {
    return Character.isHighSurrogate(text.charAt(MAX - 1)) ? MAX - 1 : MAX;
  }
}
