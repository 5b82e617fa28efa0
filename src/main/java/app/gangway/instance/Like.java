package app.gangway.instance;

/** Patterns for {@code like … escape '!'}. */
final class Like {

  private Like() {}

  static String startingWith(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
