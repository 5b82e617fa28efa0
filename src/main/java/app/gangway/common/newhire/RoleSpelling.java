package app.gangway.common.newhire;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the roles that are configured, and finds those that look like one of them, or are a slip of
 * the keyboard away, and are none. Roles are compared exactly, so that {@code Sales} and {@code
 * slaes} would go without the approval of {@code sales}.
 */
public final class RoleSpelling {

  /** Of shorter ones, such as IT and HR, another is a letter away. */
  private static final int SHORTEST = 4;

  /** From this length on, two slips are likelier than another word. */
  private static final int LONG = 8;

  private final Set<String> deciding;
  private final Set<String> suggested;
  private final Map<String, String> decidingByLooks;
  private final Map<String, String> suggestedByLooks;
  private final Map<String, String> allByLooks;

  /**
   * @param deciding roles whose spelling decides whether somebody is asked for an approval
   * @param suggested the other known ones
   */
  public RoleSpelling(Collection<String> deciding, Collection<String> suggested) {
    this.deciding = Set.copyOf(deciding);
    this.suggested = Set.copyOf(suggested);
    this.decidingByLooks = byLooks(deciding);
    this.suggestedByLooks = byLooks(suggested);
    this.allByLooks = new HashMap<>(suggestedByLooks);
    this.allByLooks.putAll(decidingByLooks);
  }

  /**
   * The configured role that is probably meant: it is the same but for case, spaces, invisible
   * characters and how a letter is composed, or the nearest one that is a slip or two of the
   * keyboard away: one in words of 4 to 7 letters, two in longer ones.
   *
   * @return empty if the role is configured as it is, is like none, or is as near to two of them
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
    return Optional.ofNullable(suggestedByLooks.get(looks)).or(() -> nearest(looks));
  }

  private Optional<String> nearest(String looks) {
    int least = Integer.MAX_VALUE;
    String nearest = null;
    for (Map.Entry<String, String> role : allByLooks.entrySet()) {
      int slips = slips(role.getKey());
      int distance = EditDistance.between(looks, role.getKey(), slips);
      if (distance <= slips && distance <= least) {
        nearest = distance < least ? role.getValue() : null;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int slips(String looks) {
    int letters = looks.length();
    return letters < SHORTEST ? 0 : letters < LONG ? 1 : 2;
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
