package app.gangway.connector;

import app.gangway.connector.state.Availability;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** All connectors, what they stand behind, and whether the systems behind them are there. */
public final class Connectors {

  /** How the name of an activity begins that is nothing but a connector's. */
  private static final String NAMED = "connector:";

  private final Map<String, Connector> byName = new LinkedHashMap<>();
  private final Map<String, Availability> availability = new LinkedHashMap<>();
  private final Map<String, Connector> behind;
  private final String baseUrl;

  /**
   * @param behind by the names of activities
   * @param baseUrl where other systems reach Gangway, without a slash at its end; empty if nobody
   *     has to
   * @param onHeard is given the name of a connector when something was heard of its system
   */
  public Connectors(
      List<Connector> all,
      Map<String, Connector> behind,
      String baseUrl,
      Clock clock,
      Consumer<String> onHeard) {
    for (Connector each : all) {
      byName.put(each.name(), each);
      availability.put(
          each.name(),
          new Availability(each.name(), each.places(), clock, () -> onHeard.accept(each.name())));
    }
    this.behind = Map.copyOf(behind);
    this.baseUrl = baseUrl;
  }

  /** In the order of the configuration. */
  public List<Connector> all() {
    return List.copyOf(byName.values());
  }

  /** As activities that are named after them, in the same order. */
  List<String> named() {
    return byName.keySet().stream().map(NAMED::concat).toList();
  }

  /** Empty for one that is not configured, or no longer. */
  public Optional<Connector> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What stands behind an activity, which may be named after it; empty if nothing does. */
  public Optional<Connector> behind(String activity) {
    return activity.startsWith(NAMED)
        ? find(activity.substring(NAMED.length()))
        : Optional.ofNullable(behind.get(activity));
  }

  /** The names of the activities that it stands behind. */
  public List<String> activitiesOf(Connector connector) {
    return behind.entrySet().stream()
        .filter(each -> each.getValue().name().equals(connector.name()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** As this node has found. */
  public Availability availability(Connector connector) {
    return Objects.requireNonNull(availability.get(connector.name()));
  }

  /** Where an order is called back. */
  String callbackUrl(String token) {
    return baseUrl + "/api/callbacks/" + token;
  }
}
