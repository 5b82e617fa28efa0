package app.gangway.connector.configuration;

import static app.gangway.connector.template.Placeholder.AT_FIRST;
import static app.gangway.connector.template.Placeholder.OF_ORDER;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.common.newhire.LegibleText;
import app.gangway.common.outbound.SigningSecret;
import app.gangway.connector.Connector;
import app.gangway.connector.Connector.Callback;
import app.gangway.connector.Connector.Find;
import app.gangway.connector.Connector.Poll;
import app.gangway.connector.configuration.ConnectorProperties.Completion;
import app.gangway.connector.configuration.ConnectorProperties.Entry;
import app.gangway.connector.rule.Conditions;
import app.gangway.connector.rule.ReplyRule;
import app.gangway.connector.template.Placeholder;
import app.gangway.connector.template.Position;
import app.gangway.connector.template.Template;
import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a connector of what is configured, or says which key cannot be used and why. */
final class ConnectorReader {

  /** The length of {@code connector_order.connector}. */
  private static final int NAME_MAX = 100;

  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "GET");
  private static final String JSON = "application/json";

  private final Entry entry;
  private final int place;
  private final ConfiguredConditions conditions;
  private final @Nullable String baseUrl;
  private final String name;

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
      throw ConnectorProperties.unusable("a connector has no name, or one that cannot be used");
    }
    Map<String, Template> headers = new LinkedHashMap<>();
    entry
        .headers()
        .forEach(
            (header, value) ->
                headers.put(
                    header, template("headers." + header, value, Position.ADDRESS, OF_ORDER)));
    String contentType = contentType();
    headers.keySet().removeIf("content-type"::equalsIgnoreCase);
    Template body =
        entry.body() == null
            ? null
            : template("body", entry.body(), positionIn(contentType), AT_FIRST);
    Template url = Samples.address(this::unusable, "url", entry.url(), AT_FIRST);
    if (body != null) {
      Samples.check(this::unusable, body, contentType);
    }
    checkBaseUrl(body, url);
    positive("timeout", entry.timeout());
    positive("answer-within", entry.answerWithin());
    if (entry.places() < 1) {
      throw unusable("places", "must be at least 1");
    }
    entry.retries().forEach(pause -> positive("retries", pause));
    return new Connector(
        name,
        method(),
        url,
        Map.copyOf(headers),
        body,
        contentType,
        AuthReader.read(entry.auth(), this::unusable, clock),
        entry.secret() == null ? null : new SigningSecret(entry.secret().strip(), this::secret),
        entry.keyHeader().strip(),
        find(),
        new ReplyRule(conditions("done-when"), entry.duplicate()),
        pointer("reference", entry.reference()),
        entry.link() == null
            ? null
            : Samples.address(this::unusable, "link", entry.link(), OF_ORDER),
        entry.completion(),
        entry.answerWithin(),
        callback(),
        poll(),
        entry.timeout(),
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

  private @Nullable Find find() {
    if (entry.find() == null) {
      return null;
    }
    JsonPointer foundWhen = pointer("find.found-when", entry.find().foundWhen());
    if (foundWhen == null) {
      throw unusable("find.found-when", "must say where in the answer what is found stands");
    }
    return new Find(
        Samples.address(this::unusable, "find.url", entry.find().url(), OF_ORDER), foundWhen);
  }

  private Callback callback() {
    ConnectorProperties.Callback given = entry.callback();
    Conditions done = conditions("callback.done-when");
    Conditions failed = conditions("callback.failed-when");
    if (given == null) {
      return Callback.DEFAULT;
    }
    JsonPointer words = pointer("callback.text", given.text());
    String secret = given.hmacSecret();
    if ((given.hmacHeader() == null) != (secret == null)) {
      throw unusable("callback.hmac-secret", "hmac-header and hmac-secret go together");
    }
    return new Callback(
        done,
        failed,
        words == null ? Callback.DEFAULT.text() : words,
        pointer("callback.match", given.match()),
        given.hmacHeader(),
        secret == null ? new byte[0] : secret.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable Poll poll() {
    if (entry.completion() != Completion.POLL) {
      return null;
    }
    Conditions done = conditions("poll.done-when");
    if (entry.poll() == null || done.isEmpty()) {
      throw unusable("poll", "completion: poll needs poll.url and poll.done-when");
    }
    positive("poll.every", entry.poll().every());
    return new Poll(
        Samples.address(this::unusable, "poll.url", entry.poll().url(), OF_ORDER),
        entry.poll().every(),
        done,
        conditions("poll.failed-when"));
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
      throw unusable(key, "its keys must be JSON pointers such as /status");
    }
  }

  private @Nullable JsonPointer pointer(String key, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return JsonPointer.compile(value.strip());
    } catch (IllegalArgumentException malformed) {
      throw unusable(key, "must be a JSON pointer such as /id");
    }
  }

  private Template template(
      String key, String source, Position position, Set<Placeholder> allowed) {
    try {
      return new Template(source, position, allowed);
    } catch (IllegalArgumentException malformed) {
      throw unusable(key, String.valueOf(malformed.getMessage()));
    }
  }

  private void positive(String key, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw unusable(key, "must be above 0s");
    }
  }

  private UnusableConfigurationException secret(String problem) {
    return ConnectorProperties.unusable(problem.formatted(name));
  }

  private UnusableConfigurationException unusable(String key, String problem) {
    return ConnectorProperties.unusable(
        "gangway.connectors[%d].%s of '%s' cannot be used: %s"
            .formatted(place, key, name, problem));
  }
}
