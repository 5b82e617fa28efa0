package app.gangway.connector.configuration;

import static app.gangway.connector.template.Placeholder.AT_FIRST;
import static app.gangway.connector.template.Placeholder.OF_ORDER;
import static app.gangway.connector.template.Placeholder.OF_SEARCH;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.common.newhire.LegibleText;
import app.gangway.common.outbound.SigningSecret;
import app.gangway.connector.Connector;
import app.gangway.connector.Connector.Find;
import app.gangway.connector.configuration.ConnectorProperties.Completion;
import app.gangway.connector.configuration.ConnectorProperties.Entry;
import app.gangway.connector.rule.Conditions;
import app.gangway.connector.rule.ReferenceRule;
import app.gangway.connector.rule.ReplyRule;
import app.gangway.connector.template.Placeholder;
import app.gangway.connector.template.Position;
import app.gangway.connector.template.Template;
import com.fasterxml.jackson.core.JsonPointer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a connector of what is configured, or says which key cannot be used and why. */
final class ConnectorReader {

  /** The length of {@code connector_order.connector}. */
  /** In the place of a JSON pointer: the header of that name. */
  private static final String LOCATION = "location";

  private static final int NAME_MAX = 100;

  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "GET");
  private static final String JSON = "application/json";

  private final Entry entry;
  private final int place;
  private final ConfiguredConditions conditions;
  private final @Nullable String baseUrl;
  private final String name;
  private final Checks checks = new Checks(this::unusable);

  ConnectorReader(
      Entry entry, int place, ConfiguredConditions conditions, @Nullable String baseUrl) {
    this.entry = entry;
    this.place = place;
    this.conditions = conditions;
    this.baseUrl = baseUrl;
    this.name = entry.name().strip();
  }

  /**
   * @throws UnusableConfigurationException when it says something that cannot be used
   */
  Connector read(Clock clock) {
    if (name.isEmpty() || !name.equals(LegibleText.line(name, NAME_MAX))) {
      throw unusable("name", "must be a line of at most %d characters".formatted(NAME_MAX));
    }
    String contentType = contentType();
    Template body =
        entry.body() == null
            ? null
            : checks.template("body", entry.body(), positionIn(contentType), AT_FIRST);
    Template url = checks.address("url", entry.url(), AT_FIRST);
    if (body != null) {
      Samples.check(this::unusable, body, contentType);
    }
    checkBaseUrl(body, url);
    if (entry.places() < 1) {
      throw unusable("places", "must be at least 1");
    }
    entry.retries().forEach(pause -> checks.positive("retries", pause));
    CompletionReader completion = new CompletionReader(entry, checks, this::conditions);
    return new Connector(
        name,
        method(),
        url,
        headers(),
        body,
        contentType,
        new AuthReader(checks, clock).read(entry.auth(), entry.headers()),
        entry.secret() == null
            ? null
            : new SigningSecret(checks.set("secret", entry.secret()).strip(), this::secret),
        keyHeader(),
        find(),
        new ReplyRule(conditions("done-when"), duplicate()),
        reference(),
        entry.link() == null ? null : checks.address("link", entry.link(), OF_ORDER),
        entry.completion(),
        checks.positive("answer-within", entry.answerWithin()),
        completion.callback(),
        completion.poll(),
        checks.positive("timeout", entry.timeout()),
        entry.places(),
        entry.retries());
  }

  private String method() {
    String method = entry.method().strip().toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      throw unusable("method", "must be one of POST, PUT, PATCH, GET");
    }
    return method;
  }

  private Map<String, Template> headers() {
    Map<String, Template> headers = new LinkedHashMap<>();
    entry
        .headers()
        .forEach(
            (header, value) -> {
              String key = "headers." + header;
              checks.header(key, header, value);
              headers.put(header, checks.template(key, value, Position.ADDRESS, OF_ORDER));
            });
    headers.keySet().removeIf("content-type"::equalsIgnoreCase);
    return Map.copyOf(headers);
  }

  private String keyHeader() {
    String header = entry.keyHeader().strip();
    return header.isEmpty() ? header : checks.headerName("key-header", header);
  }

  private int duplicate() {
    int status = entry.duplicate();
    if (status != 0 && (status < 300 || status > 599)) {
      throw unusable("duplicate", "must be a status of HTTP from 300 on");
    }
    return status;
  }

  private String contentType() {
    return entry.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(JSON);
  }

  private static Position positionIn(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (type.contains("json")) {
      return Position.JSON;
    }
    if (type.contains("urlencoded")) {
      return Position.ADDRESS;
    }
    return type.contains("xml") ? Position.XML : Position.TEXT;
  }

  private ReferenceRule reference() {
    String written = entry.reference() == null ? "" : entry.reference().strip();
    if (written.equalsIgnoreCase(LOCATION)) {
      return ReferenceRule.LOCATION;
    }
    JsonPointer pointer = checks.pointer("reference", written);
    return pointer == null ? ReferenceRule.NONE : ReferenceRule.at(pointer);
  }

  private @Nullable Find find() {
    if (entry.find() == null) {
      return null;
    }
    JsonPointer foundWhen = checks.pointer("find.found-when", entry.find().foundWhen());
    if (foundWhen == null) {
      throw unusable("find.found-when", "must say where in the answer what is found stands");
    }
    return new Find(checks.address("find.url", entry.find().url(), OF_SEARCH), foundWhen);
  }

  private void checkBaseUrl(@Nullable Template body, Template url) {
    boolean wanted =
        url.uses(Placeholder.CALLBACK_URL) || body != null && body.uses(Placeholder.CALLBACK_URL);
    boolean fixed = entry.callback() != null && entry.callback().match() != null;
    if (entry.completion() == Completion.CALLBACK && !wanted && !fixed) {
      throw unusable(
          "completion", "callback needs {{callbackUrl}} in body or url, or callback.match");
    }
    if (wanted && baseUrl == null) {
      throw ConnectorProperties.unusable(
          ("gangway.base-url is not set, and the connector '%s' tells the other system where to call"
                  + " back: set it to the address at which that system reaches Gangway")
              .formatted(name));
    }
  }

  private Conditions conditions(String key) {
    try {
      return conditions.of(place, key);
    } catch (IllegalArgumentException malformed) {
      throw unusable(key, String.valueOf(malformed.getMessage()));
    }
  }

  private UnusableConfigurationException secret(String problem) {
    return unusable("secret", problem.formatted(name));
  }

  private UnusableConfigurationException unusable(String key, String problem) {
    return ConnectorProperties.unusable(
        "gangway.connectors[%d].%s of '%s' cannot be used: %s"
            .formatted(place, key, name, problem));
  }
}
