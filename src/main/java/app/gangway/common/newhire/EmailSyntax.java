package app.gangway.common.newhire;

import java.net.IDN;

/**
 * What an email address looks like: what a browser's email field takes, but with a dotted domain.
 *
 * <p>It is the expression of the HTML standard, section "valid email address", except that it asks
 * for a dot: {@code jo@localhost} can be delivered, but not from here. It is written out because a
 * file has thousands of addresses, and a regular expression would take longer over them than all
 * else that is done with the file. It also refuses a domain that looks like another one, because it
 * holds characters that are not seen and that the name servers leave out.
 */
final class EmailSyntax {

  private static final String MARKS = ".!#$%&'*+/=?^_`{|}~-";
  private static final int LABEL_MAX = 63;
  private static final char NON_JOINER = '\u200C';
  private static final char JOINER = '\u200D';

  private EmailSyntax() {}

  static boolean accepts(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || !isMailbox(text, at)) {
      return false;
    }
    String domain = text.substring(at + 1);
    return isDomain(domain) || !isDisguised(domain) && isDomain(ascii(domain));
  }

  private static boolean isMailbox(String text, int end) {
    for (int i = 0; i < end; i++) {
      char each = text.charAt(i);
      if (!isLetterOrDigit(each) && MARKS.indexOf(each) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Persian and Indian words may need joiners, which are not seen either; no other word does. */
  private static boolean isDisguised(String domain) {
    boolean joined = domain.indexOf(JOINER) >= 0 || domain.indexOf(NON_JOINER) >= 0;
    boolean ofLatinLetters = true;
    int character;
    for (int i = 0; i < domain.length(); i += Character.charCount(character)) {
      character = domain.codePointAt(i);
      boolean joins = character == JOINER || character == NON_JOINER;
      if (Invisible.is(character) && !joins) {
        return true;
      }
      ofLatinLetters = ofLatinLetters && (joins || character < 0x80);
    }
    return joined && ofLatinLetters;
  }

  private static boolean isDomain(String domain) {
    int labels = 0;
    for (int start = 0; start <= domain.length(); labels++) {
      int dot = domain.indexOf('.', start);
      int end = dot < 0 ? domain.length() : dot;
      if (!isLabel(domain, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return labels > 1;
  }

  private static boolean isLabel(String domain, int start, int end) {
    if (start == end || end - start > LABEL_MAX) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char each = domain.charAt(i);
      boolean inner = i > start && i < end - 1;
      if (!isLetterOrDigit(each) && !(inner && each == '-')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char each) {
    return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
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
