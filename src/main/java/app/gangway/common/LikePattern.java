package app.gangway.common;

/** Patterns for {@code like … escape '!'}. */
public final class LikePattern {

  private LikePattern() {}

  /** What begins with this text, every character of which means itself. */
  public static String startingWith(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
