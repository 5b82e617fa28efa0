package app.gangway.ui;

import java.util.Set;

/**
 * Which columns of the list of onboardings whoever looks at it has hidden. Implemented by the
 * module of accounts.
 */
public interface ColumnMemory {

  /** Their names; empty if they have hidden none, or have not signed in. */
  Set<String> hidden();

  /** From now on these and no others, wherever they sign in. */
  void hide(Set<String> columns);
}
