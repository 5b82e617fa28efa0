package app.gangway.common.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may use addresses that are no pages. Declared as a bean by the module that answers them;
 * enforced by {@code security}.
 *
 * @param patterns without the application's own path; {@code /**} at the end stands for all below
 * @param role of {@link Role}, or {@link #ANY_ROLE}; null for everybody, whether signed in or not
 * @param checksOrigin whether the module itself refuses requests that other sites make a browser
 *     send, so that they need no CSRF token
 */
public record AddressRule(List<String> patterns, @Nullable String role, boolean checksOrigin) {

  /** For whoever has signed in. */
  public static final String ANY_ROLE = "*";

  /** Addresses for everybody, whether signed in or not. */
  public static AddressRule open(List<String> patterns) {
    return new AddressRule(patterns, null, false);
  }
}
