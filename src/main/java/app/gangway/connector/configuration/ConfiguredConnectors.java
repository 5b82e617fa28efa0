package app.gangway.connector.configuration;

import app.gangway.connector.Connector;
import app.gangway.connector.ConnectorEvent.Heard;
import app.gangway.connector.Connectors;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads all connectors at start, so that none is found unusable in the night. */
@Configuration(proxyBeanMethods = false)
class ConfiguredConnectors {

  @Bean
  Connectors connectors(
      ConnectorProperties properties,
      ConfiguredConditions conditions,
      ApplicationEventPublisher events,
      Clock clock) {
    String baseUrl = baseUrl(properties.baseUrl());
    Map<String, Connector> byName = new LinkedHashMap<>();
    List<ConnectorProperties.Entry> entries = properties.connectors();
    for (int place = 0; place < entries.size(); place++) {
      Connector read =
          new ConnectorReader(entries.get(place), place, conditions, baseUrl).read(clock);
      if (byName.put(read.name(), read) != null) {
        throw ConnectorProperties.unusable("two connectors are named '%s'".formatted(read.name()));
      }
    }
    Map<String, Connector> behind = new LinkedHashMap<>();
    properties
        .activities()
        .forEach(
            (activity, binding) -> {
              if (binding.connector() != null) {
                behind.put(activity, named(byName, activity, binding.connector()));
              }
            });
    return new Connectors(
        new ArrayList<>(byName.values()),
        behind,
        baseUrl == null ? "" : baseUrl,
        clock,
        name -> events.publishEvent(new Heard(name)));
  }

  private static Connector named(Map<String, Connector> byName, String activity, String name) {
    Connector found = byName.get(name.strip());
    if (found == null) {
      throw ConnectorProperties.unusable(
          "gangway.activities.%s.connector names '%s', and no connector is called that"
              .formatted(activity, name));
    }
    return found;
  }

  private static @Nullable String baseUrl(@Nullable String configured) {
    if (configured == null || configured.isBlank()) {
      return null;
    }
    String address = configured.strip();
    while (address.endsWith("/")) {
      address = address.substring(0, address.length() - 1);
    }
    Samples.address(
        (key, problem) -> ConnectorProperties.unusable("gangway.base-url " + problem),
        "base-url",
        address,
        Set.of());
    if (address.contains("?") || address.contains("#")) {
      throw ConnectorProperties.unusable("gangway.base-url must end before a ? or #");
    }
    return address;
  }
}
