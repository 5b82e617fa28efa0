package app.gangway.audit;

import app.gangway.common.newhire.LegibleText;
import java.util.Locale;

/** Makes texts fit to be kept, whatever they are: a name that was typed wrong may be anything. */
final class AuditText {

  /** The lengths of the columns of {@code audit_entry}. */
  static final int WHO_MAX = 200;

  static final int ORIGIN_MAX = 100;
  static final int LINE_MAX = 1000;

  private AuditText() {}

  static String who(String text) {
    return LegibleText.line(text, WHO_MAX);
  }

  static String origin(String text) {
    return LegibleText.line(text, ORIGIN_MAX);
  }

  static String line(String text) {
    return LegibleText.line(text, LINE_MAX);
  }

  /** The same text, however its letters are written. */
  static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
