package app.gangway.common;

/** Patterns for {@code like … escape '!'}, in which every character of a text means itself. */
public final class LikePattern {

  public static final char ESCAPE = '!';

  private LikePattern() {}

  /** What begins with this text. */
  public static String startingWith(String text) {
    return escaped(text) + "%";
  }

  /** What has this text in it. */
  public static String containing(String text) {
    return "%" + escaped(text) + "%";
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
