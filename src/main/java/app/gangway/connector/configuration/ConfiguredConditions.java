package app.gangway.connector.configuration;

import app.gangway.connector.rule.Conditions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/**
 * Reads {@code done-when: {/status: success}} and its like; a list in place of the value means any
 * of them. Spring's own binding takes the slashes out of the keys of maps unless they are written
 * in brackets and quotes; here both ways work.
 */
@Component
class ConfiguredConditions {

  private static final String LIST = "gangway.connectors[";

  private static final Pattern CONDITION =
      Pattern.compile(
          "gangway\\.connectors\\[(\\d+)]\\.((?:(?:callback|poll)\\.)?(?:done|failed)-?when)"
              + "\\.?(?:\\[([^\\[\\]]*)]|(.*?))(?:\\[\\d+])?",
          Pattern.CASE_INSENSITIVE);

  /** By place in the list and name, then the values by pointers. */
  private final Map<String, Map<String, Set<String>>> byName = new HashMap<>();

  ConfiguredConditions(ConfigurableEnvironment environment) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> properties
          && read(properties, environment)) {
        return;
      }
    }
  }

  /** As of any list, only the first source that has one counts. */
  private boolean read(
      EnumerablePropertySource<?> properties, ConfigurableEnvironment environment) {
    boolean any = false;
    for (String property : properties.getPropertyNames()) {
      any |= property.startsWith(LIST);
      Matcher condition = CONDITION.matcher(property);
      if (condition.matches()) {
        String pointer = condition.group(3) == null ? condition.group(4) : condition.group(3);
        byName
            .computeIfAbsent(
                key(condition.group(1), condition.group(2)), unseen -> new LinkedHashMap<>())
            .computeIfAbsent(pointer, unseen -> new LinkedHashSet<>())
            .add(environment.resolvePlaceholders(String.valueOf(properties.getProperty(property))));
      }
    }
    return any;
  }

  /**
   * @param place of the connector in the list
   * @param name such as {@code done-when} or {@code poll.failed-when}
   * @throws IllegalArgumentException if it cannot be used; its message says why
   */
  Conditions of(int place, String name) {
    Map<String, Set<String>> wanted =
        byName.getOrDefault(key(Integer.toString(place), name), Map.of());
    if (wanted.values().stream().flatMap(Set::stream).anyMatch(Checks::hasUnsetVariable)) {
      throw new IllegalArgumentException(Checks.UNSET);
    }
    try {
      return new Conditions(wanted);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "its keys must be JSON pointers such as /status", malformed);
    }
  }

  private static String key(String place, String name) {
    return place + name.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
