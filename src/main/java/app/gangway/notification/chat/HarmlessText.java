package app.gangway.notification.chat;

import app.gangway.common.newhire.LegibleText;
import java.util.regex.Pattern;

/**
 * What people typed, as one line that may stand in a message to any chat.
 *
 * <p>Chats give a meaning to some characters: Slack to {@code <!channel>}, {@code <https://…|text>}
 * and {@code &…;}, others to {@code @all} or {@code [text](https://…)}, and most make a link of
 * anything that looks like an address. How each wants them escaped differs, and one does not know
 * what the others' escapes mean: {@code &lt;} would be read as it stands. So these characters are
 * replaced by their full-width forms, which look alike and mean nothing to any of them, and an
 * invisible space behind dots and colons inside words leaves no address to make a link of.
 */
final class HarmlessText {

  /** Of one value; nobody reads more in a chat. */
  private static final int LENGTH_MAX = 300;

  private static final Pattern MARKUP = Pattern.compile("[<>&@\\[\\]]");
  private static final Pattern INSIDE_WORDS = Pattern.compile("([.:])(?=\\S)");

  /** From a character of ASCII to its full-width form. */
  private static final int TO_FULL_WIDTH = 0xFEE0;

  private HarmlessText() {}

  static String of(String typed) {
    String plain =
        MARKUP
            .matcher(LegibleText.line(typed, LENGTH_MAX))
            .replaceAll(each -> Character.toString(each.group().charAt(0) + TO_FULL_WIDTH));
    return INSIDE_WORDS.matcher(plain).replaceAll("$1\u200B");
  }
}
