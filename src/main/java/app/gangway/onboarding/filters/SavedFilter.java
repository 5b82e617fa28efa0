package app.gangway.onboarding.filters;

/**
 * What somebody looks at again and again.
 *
 * @param name what they call it
 * @param query of the address of the list
 */
public record SavedFilter(String name, String query) {

  /** The length of {@code saved_filter.name}. */
  public static final int NAME_MAX = 60;
}
