package app.gangway.process;

/**
 * What a step may name beside tasks and installed activities; each bean knows some. Modules that
 * carry steps out contribute one.
 */
@FunctionalInterface
public interface KnownActions {

  /**
   * Whether there is something of this name that can carry out a step.
   *
   * @param action as a step says it, such as {@code connector:cards}
   */
  boolean knows(String action);
}
