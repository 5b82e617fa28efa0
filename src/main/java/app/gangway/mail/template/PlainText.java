package app.gangway.mail.template;

/** Makes a value that anybody may have typed one line of text, whatever it holds. */
final class PlainText {

  private PlainText() {}

  /** Without anything that ends a line: a subject of several would be a header of its own. */
  static String line(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
