package app.gangway.common.newhire;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the roles that are configured, and finds those that look like one of them and are none.
 * Roles are compared exactly, so that {@code Sales} would go without the approval of {@code sales}.
 */
public final class RoleSpelling {

  private final Set<String> deciding;
  private final Set<String> suggested;
  private final Map<String, String> decidingByLooks;
  private final Map<String, String> suggestedByLooks;

  /**
   * @param deciding roles whose spelling decides whether somebody is asked for an approval
   * @param suggested the other known ones
   */
  public RoleSpelling(Collection<String> deciding, Collection<String> suggested) {
    this.deciding = Set.copyOf(deciding);
    this.suggested = Set.copyOf(suggested);
    this.decidingByLooks = byLooks(deciding);
    this.suggestedByLooks = byLooks(suggested);
  }

  /**
   * The configured role that is probably meant: it is the same but for case, spaces, invisible
   * characters and how a letter is composed.
   *
   * @return empty if the role is configured as it is, or is like none
   */
  public Optional<String> meant(String role) {
    if (deciding.contains(role)) {
      return Optional.empty();
    }
    String looks = looks(role);
    Optional<String> decides = Optional.ofNullable(decidingByLooks.get(looks));
    if (decides.isPresent() || suggested.contains(role)) {
      return decides;
    }
    return Optional.ofNullable(suggestedByLooks.get(looks));
  }

  private static Map<String, String> byLooks(Collection<String> roles) {
    Map<String, String> byLooks = new HashMap<>();
    roles.forEach(role -> byLooks.putIfAbsent(looks(role), role));
    return byLooks;
  }

  private static String looks(String role) {
    StringBuilder seen = new StringBuilder(role.length());
    Normalizer.normalize(role, Normalizer.Form.NFKC)
        .codePoints()
        .filter(each -> each != ' ' && !Invisible.is(each))
        .forEach(seen::appendCodePoint);
    return seen.toString().toLowerCase(Locale.ROOT);
  }
}
