package app.gangway.common.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses to start with a property under its old name, since what it says would be ignored. Old
 * names also belong into {@code additional-spring-configuration-metadata.json}, for editors.
 */
public class RenamedProperties implements EnvironmentPostProcessor {

  /**
   * Old name to new, each a whole one: {@code GANGWAY_WEBHOOK_DELIVERY_TIMEOUT} is a new name that
   * begins like an old one.
   */
  static final Map<String, String> NAMES =
      Map.of(
          "gangway.webhook.retries", "gangway.webhook-delivery.retries",
          "gangway.webhook.connect-timeout", "gangway.webhook-delivery.connect-timeout",
          "gangway.webhook.timeout", "gangway.webhook-delivery.timeout");

  /** Comes after those that read the configuration files, since it claims no place in the order. */
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    SortedMap<String, String> problems = new TreeMap<>();
    NAMES.forEach(
        (old, now) ->
            find(environment, old)
                .ifPresent(
                    property ->
                        problems.put(
                            "%s is called %s now".formatted(old, now), advice(now, property))));
    if (!problems.isEmpty()) {
      throw new UnusableConfigurationException(
          String.join(", and ", problems.keySet()), String.join("\n", problems.values()));
    }
  }

  private static Optional<ConfigurationProperty> find(
      ConfigurableEnvironment environment, String old) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(old);
    ConfigurationPropertyName firstOfList = name.append("[0]");
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      for (ConfigurationPropertyName each : List.of(name, firstOfList)) {
        ConfigurationProperty property = source.getConfigurationProperty(each);
        if (property != null) {
          return Optional.of(property);
        }
      }
    }
    return Optional.empty();
  }

  private static String advice(String name, ConfigurationProperty property) {
    return "Write %s, or %s as an environment variable, instead of: %s"
        .formatted(name, variable(name), where(property));
  }

  /** As Spring Boot derives it. */
  private static String variable(String name) {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Never with the value. */
  private static String where(ConfigurationProperty property) {
    return property.getOrigin() == null
        ? property.getName().toString()
        : property.getOrigin().toString();
  }
}
