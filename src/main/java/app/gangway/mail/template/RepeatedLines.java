package app.gangway.mail.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body in which each line that is for a list stands once for each of its items, with placeholders
 * of their own.
 */
final class RepeatedLines {

  /** A list, and what is said of each of its items: <code>{{over.title}}</code>. */
  private static final Pattern OF_ITEM = Pattern.compile("\\{\\{\\s*(\\w+)\\.(\\w+)\\s*}}");

  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();

  private RepeatedLines() {}

  /**
   * @param lists by their names; what is said of items is the same for all of a list
   */
  static RepeatedLines of(String body, Map<String, List<Map<String, String>>> lists) {
    RepeatedLines repeated = new RepeatedLines();
    lists.forEach(repeated::take);
    body.lines().forEach(line -> repeated.add(line, lists));
    return repeated;
  }

  private void take(String list, List<Map<String, String>> items) {
    for (int n = 0; n < items.size(); n++) {
      for (Map.Entry<String, String> each : items.get(n).entrySet()) {
        values.put(placeholder(list, n, each.getKey()), each.getValue());
      }
    }
  }

  private static String placeholder(String list, int item, String word) {
    return "%s_%d_%s".formatted(list, item, word);
  }

  private void add(String line, Map<String, List<Map<String, String>>> lists) {
    Matcher first = OF_ITEM.matcher(line);
    if (!first.find() || !lists.containsKey(first.group(1))) {
      lines.add(line);
      return;
    }
    for (int n = 0; n < lists.get(first.group(1)).size(); n++) {
      int item = n;
      lines.add(
          OF_ITEM
              .matcher(line)
              .replaceAll(
                  found -> "{{%s}}".formatted(placeholder(found.group(1), item, found.group(2)))));
    }
  }

  String body() {
    return String.join("\n", lines);
  }

  /** Those of the items beside these. */
  Set<String> placeholders(Set<String> others) {
    Set<String> all = new HashSet<>(others);
    all.addAll(values.keySet());
    return all;
  }

  /** Those of the items beside these. */
  Map<String, String> values(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(others);
    all.putAll(values);
    return all;
  }
}
