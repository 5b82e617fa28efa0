package app.gangway.onboarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids by which the outside world knows onboardings and batches. */
public final class InstanceIds {

  private static final Pattern NOT_ALLOWED = Pattern.compile("[/\\\\#?\\p{Cntrl}]");

  private InstanceIds() {}

  /** 32 hex digits. */
  public static String of(UUID id) {
    return id.toString().replace("-", "");
  }

  /** Names the children of one parent; two people of one name get ids of their own. */
  public static final class Children {
    private final String parent;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * @param taken ids that others have already
     */
    public Children(String parent, Set<String> taken) {
      this.parent = parent;
      given.addAll(taken);
    }

    /** {@code PARENT:NAME}, with {@code _} for what an id may not hold, and a suffix if taken. */
    public String next(String name) {
      String wanted = parent + ":" + NOT_ALLOWED.matcher(name).replaceAll("_");
      String id = wanted;
      while (!given.add(id)) {
        id = wanted + "-" + last.merge(wanted, 2, (count, first) -> count + 1);
      }
      return id;
    }
  }
}
