package app.gangway.newhire;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * What an email address looks like: what a browser's email field takes, but with a dotted domain.
 */
final class EmailSyntax {

  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

  /**
   * The expression of the HTML standard, section "valid email address", except that it asks for a
   * dot: {@code jo@localhost} can be delivered, but not from here.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")+");

  private EmailSyntax() {}

  /**
   * Expects a text of at most {@link NewHire#EMAIL_MAX} characters, for the expression recurses.
   */
  static boolean accepts(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && ADDRESS.matcher(text.substring(0, at + 1) + ascii(text.substring(at + 1))).matches();
  }

  /**
   * The domain as the name servers know it, which a browser also finds out before it looks at the
   * address. Unassigned code points are those of scripts younger than Java's tables.
   */
  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }
}
