package app.gangway.imports;

/**
 * Which rows are wanted although their email is already somebody's.
 *
 * @param duplicates those whose email is in an earlier row, or under way
 * @param returning those whose email was onboarded before
 */
public record DuplicateChoice(boolean duplicates, boolean returning) {

  /** What is chosen for whoever has not said anything. */
  public static final DuplicateChoice NONE = new DuplicateChoice(false, false);

  public static final DuplicateChoice ALL = new DuplicateChoice(true, true);

  /** A row of which both are true comes in only if both are wanted. */
  boolean wants(Duplicate duplicate) {
    return (duplicates || !duplicate.isCurrent()) && (returning || !duplicate.isReturning());
  }
}
