package app.gangway.connector.configuration;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connectors of the configuration, as they were written. Conditions such as {@code done-when}
 * are read by {@link ConfiguredConditions}.
 *
 * @param activities by the name of the activity, what stands behind it
 * @param baseUrl where other systems reach Gangway; null if nobody has to
 */
@ConfigurationProperties("gangway")
public record ConnectorProperties(
    @DefaultValue List<Entry> connectors,
    @DefaultValue Map<String, Binding> activities,
    @Nullable String baseUrl) {

  private static final String EXAMPLE =
      """
      A connector looks like this, in an application.yml beside the jar:

        gangway:
          activities.ItEquipmentOrderActivity.connector: it-orders
          connectors:
            - name: it-orders
              url: https://desk.example.com/api/orders
              body: '{"for": "{{name}}", "start": "{{startDateIso}}", "key": "{{key}}"}'

      src/docs/connectors.md says what else there is.""";

  /**
   * @param connector the name of a connector; null for the simulation
   */
  public record Binding(@Nullable String connector) {}

  /**
   * One connector.
   *
   * @param keyHeader carries the key; blank for none
   * @param duplicate the status that says that the order is known already; 0 for none
   * @param answerWithin after it an order without an answer is overdue
   * @param timeout of one call
   * @param places calls that are open at a time, on one node
   * @param retries the pause after each attempt that failed; after the last it is given up
   */
  public record Entry(
      @DefaultValue("") String name,
      @DefaultValue("POST") String method,
      @DefaultValue("") String url,
      @DefaultValue Map<String, String> headers,
      @Nullable String body,
      @Nullable Auth auth,
      @Nullable String secret,
      @DefaultValue("Idempotency-Key") String keyHeader,
      @Nullable Find find,
      @DefaultValue("0") int duplicate,
      @Nullable String reference,
      @Nullable String link,
      @DefaultValue("ANSWER") Completion completion,
      @DefaultValue("14d") Duration answerWithin,
      @Nullable Callback callback,
      @Nullable Poll poll,
      @DefaultValue("10s") Duration timeout,
      @DefaultValue("4") int places,
      @DefaultValue({"5s", "30s", "2m", "10m", "1h", "6h", "24h"}) List<Duration> retries) {

    /** Not the secrets: what prints itself ends in a log. */
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * How Gangway is known to the other system.
   *
   * @param tokenAt where, in the answer of {@code tokenUrl}, the token of a session stands
   */
  public record Auth(
      @DefaultValue("NONE") AuthType type,
      @DefaultValue("") String username,
      @DefaultValue("") String password,
      @DefaultValue("") String token,
      @DefaultValue("X-Api-Key") String header,
      @DefaultValue("") String key,
      @DefaultValue("") String tokenUrl,
      @DefaultValue("") String tokenAt,
      @DefaultValue("") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("") String scope) {

    @Override
    public String toString() {
      return type.name();
    }
  }

  /** The ways of being known. */
  public enum AuthType {
    NONE,
    BASIC,
    BEARER,
    API_KEY,
    OAUTH2,
    /** A token that is handed out by the system itself, at an address of its own. */
    SESSION
  }

  /** When an order is done. */
  public enum Completion {
    /** With the answer to the call. */
    ANSWER,
    /** When the other system calls back. */
    CALLBACK,
    /** When the other system says so if it is asked. */
    POLL
  }

  /**
   * How an order that may have arrived is found again.
   *
   * @param foundWhen where, in the answer, what is found stands
   */
  public record Find(@DefaultValue("") String url, @DefaultValue("") String foundWhen) {}

  /**
   * What a call of the other system says.
   *
   * @param text where its words stand
   * @param match where it says the reference; for those that call one address for all
   */
  public record Callback(
      @DefaultValue("/text") String text,
      @Nullable String match,
      @Nullable String hmacHeader,
      @Nullable String hmacSecret) {

    @Override
    public String toString() {
      return "callback";
    }
  }

  /** How the other system is asked. */
  public record Poll(@DefaultValue("") String url, @DefaultValue("15m") Duration every) {}

  /** With an example of what to write instead. */
  static UnusableConfigurationException unusable(String problem) {
    return new UnusableConfigurationException(problem, EXAMPLE);
  }
}
