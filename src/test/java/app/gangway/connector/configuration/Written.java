package app.gangway.connector.configuration;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.connector.Connector;
import app.gangway.connector.Connectors;
import app.gangway.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/** A configuration as somebody wrote it, read as at start. */
final class Written {

  /** As few keys as there can be. */
  private static final String SMALLEST =
      """
      name: desk
      url: https://desk.example.com/orders""";

  private final StandardEnvironment environment = new StandardEnvironment();

  private Written() {
    MutablePropertySources sources = environment.getPropertySources();
    sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
  }

  /** A whole file. */
  static Written file(String yaml) {
    Written written = new Written();
    ByteArrayResource file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
    try {
      new YamlPropertySourceLoader()
          .load("application.yml", file)
          .forEach(written.environment.getPropertySources()::addLast);
    } catch (IOException illegible) {
      throw new UncheckedIOException(illegible);
    }
    return written;
  }

  /** One connector with these keys, and a name and an address unless they are among them. */
  static Written connector(String yaml) {
    StringBuilder keys = new StringBuilder();
    SMALLEST
        .lines()
        .filter(line -> !("\n" + yaml).contains("\n" + line.substring(0, line.indexOf(' '))))
        .forEach(line -> keys.append(line).append('\n'));
    String indented = (keys + yaml).indent(6).stripLeading();
    return file(
        "gangway:\n  base-url: https://gangway.example.com\n  connectors:\n    - " + indented);
  }

  /** With a variable of the environment. */
  Written with(String variable, String value) {
    Map<String, Object> variables = new LinkedHashMap<>(Map.of(variable, value));
    environment.getPropertySources().addLast(new MapPropertySource(variable, variables));
    return this;
  }

  ConfiguredConditions conditions() {
    return new ConfiguredConditions(environment);
  }

  ConnectorProperties properties() {
    return Binder.get(environment).bindOrCreate("gangway", ConnectorProperties.class);
  }

  Connectors read() {
    return new ConfiguredConnectors()
        .connectors(properties(), conditions(), event -> {}, new SettableClock());
  }

  /** The only one. */
  Connector only() {
    return read().all().get(0);
  }

  /** Why it is refused. */
  String problem() {
    return String.valueOf(
        Assertions.assertThrows(UnusableConfigurationException.class, this::read).getMessage());
  }
}
