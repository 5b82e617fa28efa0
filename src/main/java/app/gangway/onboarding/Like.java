package app.gangway.onboarding;

/** Patterns for {@code like … escape '!'}. */
public final class Like {

  private Like() {}

  /** What begins with this text, every character of which means itself. */
  public static String startingWith(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
