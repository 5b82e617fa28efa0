package app.gangway.onboarding.task;

/**
 * Which tasks somebody wants to see.
 *
 * @param text part of the new hire's name or email, or of the task's title; blank for any
 */
public record TaskFilter(Whose whose, String text) {

  /** What they may end, whatever it is called. */
  public static final TaskFilter OPEN = new TaskFilter(Whose.ALL, "");

  /** Whose tasks, and whether they are still to do. */
  public enum Whose {
    /** Their own, and those of their groups that nobody has taken. */
    ALL,
    /** Those that they have taken, or were given. */
    MINE,
    /** Those of their groups that nobody has taken. */
    GROUPS,
    /** Those of their groups that others have taken. */
    OTHERS,
    /** All that there are; for HR. */
    EVERYBODY,
    /** Their own and their groups' that were done lately. */
    DONE
  }

  /** Whether these are still to do. */
  public boolean isOpen() {
    return whose != Whose.DONE;
  }
}
