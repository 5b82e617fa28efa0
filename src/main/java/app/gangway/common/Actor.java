package app.gangway.common;

/**
 * Who did it, as the timeline says it.
 *
 * @param name not blank, at most 200 characters
 * @param kind what they are
 * @param origin where they came from, such as a network address; empty for the system
 */
public record Actor(String name, Kind kind, String origin) {

  /** The length of the columns that keep an actor's name. */
  public static final int NAME_MAX = 200;

  /** The system itself: jobs and deadlines. */
  public static final Actor SYSTEM = new Actor("Gangway", Kind.SYSTEM, "");

  /** A machine's key may decide on what it submitted itself; a person may not. */
  public enum Kind {
    SYSTEM,
    PERSON,
    MACHINE
  }

  public Actor {
    if (name.isBlank() || name.length() > NAME_MAX) {
      throw new IllegalArgumentException("An actor has a name of 1 to 200 characters");
    }
  }

  /** Somebody who signed in. */
  public static Actor person(String name, String origin) {
    return new Actor(name, Kind.PERSON, origin);
  }

  /** Whether this is a person, and the one who is known by this name. */
  public boolean isThePerson(String other) {
    return kind == Kind.PERSON && name.equalsIgnoreCase(other);
  }
}
