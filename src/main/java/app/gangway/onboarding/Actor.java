package app.gangway.onboarding;

/**
 * Who did it, as the timeline says it.
 *
 * @param name not blank, at most 200 characters
 */
public record Actor(String name) {

  /** The house itself: jobs and deadlines. */
  public static final Actor HOUSE = new Actor("Gangway");

  public Actor {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("An actor has a name of 1 to 200 characters");
    }
  }
}
