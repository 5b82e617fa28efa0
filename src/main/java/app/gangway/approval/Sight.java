package app.gangway.approval;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which approvals somebody sees, as queries need it.
 *
 * @param all whoever decides
 * @param groups in lower case, never empty: that of nobody is always among them
 * @param name in lower case, of who sees what they have decided; empty for nobody
 */
record Sight(boolean all, Set<String> groups, String name) {

  static final Sight EVERYTHING = new Sight(true, Set.of(""), "");

  static Sight of(boolean all, Collection<String> groups, String name) {
    return new Sight(
        all,
        Stream.concat(Stream.of(""), groups.stream()).collect(Collectors.toUnmodifiableSet()),
        name.toLowerCase(Locale.ROOT));
  }

  /**
   * @param escalatedTo the group that was asked too; null for none
   * @param decidedBy null while it waits
   */
  boolean includes(
      @Nullable String group, @Nullable String escalatedTo, @Nullable String decidedBy) {
    return all
        || group == null
        || groups.contains(group)
        || escalatedTo != null && groups.contains(escalatedTo)
        || decidedBy != null && decidedBy.equalsIgnoreCase(name);
  }
}
