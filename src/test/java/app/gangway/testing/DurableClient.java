package app.gangway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A machine that was written for the HTTP API of Durable Functions and knows nothing of the
 * application.
 */
public final class DurableClient {

  public static final String WEBHOOKS = "/runtime/webhooks/durabletask";
  public static final String INSTANCES = WEBHOOKS + "/instances";
  public static final String JSON = "application/json";

  private static final String TOKEN = "x-ms-continuation-token";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String gangway;
  private final @Nullable String key;

  /**
   * @param gangway such as {@code http://localhost:8080}
   * @param key null for a machine that has none
   */
  public DurableClient(String gangway, @Nullable String key) {
    this.gangway = gangway;
    this.key = key;
  }

  /** One that may do everything. */
  public static DurableClient admin(int port) {
    return new DurableClient("http://localhost:" + port, People.ADMIN_KEY);
  }

  public Answer start(String orchestrator, String input) {
    return post(WEBHOOKS + "/orchestrators/" + orchestrator, input);
  }

  /** The same with an id of one's own. */
  public Answer start(String orchestrator, String id, String input) {
    return post(WEBHOOKS + "/orchestrators/" + orchestrator + "/" + encoded(id), input);
  }

  /** Starts one that has to come in. */
  public Instance started(String orchestrator, String input) {
    return started(start(orchestrator, input));
  }

  public Instance started(String orchestrator, String id, String input) {
    return started(start(orchestrator, id, input));
  }

  public Instance started(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return new Instance(this, answer.json());
  }

  /** One that is known by its id alone. */
  public Answer status(String id) {
    return get(INSTANCES + "/" + encoded(id));
  }

  /** A page of instances. */
  public Answer list(String query) {
    return get(INSTANCES + "?" + query);
  }

  /** The pages of a list, one after the other until there is none left. */
  public List<List<JsonNode>> pages(String query) {
    List<List<JsonNode>> pages = new ArrayList<>();
    Answer page = list(query);
    while (true) {
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      List<JsonNode> found = new ArrayList<>();
      page.json().forEach(found::add);
      pages.add(found);
      String token = page.header(TOKEN);
      if (token.isEmpty()) {
        return pages;
      }
      page = send("GET", INSTANCES + "?" + query, Map.of(TOKEN, token), BodyPublishers.noBody());
    }
  }

  public List<JsonNode> all(String query) {
    return pages(query).stream().flatMap(List::stream).toList();
  }

  public List<String> ids(String query) {
    return all(query).stream().map(found -> found.path("instanceId").asText()).toList();
  }

  public Answer get(String address) {
    return send("GET", address, Map.of(), BodyPublishers.noBody());
  }

  public Answer delete(String address) {
    return send("DELETE", address, Map.of(), BodyPublishers.noBody());
  }

  /** Without a body. */
  public Answer post(String address) {
    return send("POST", address, Map.of(), BodyPublishers.noBody());
  }

  public Answer post(String address, String json) {
    return post(address, JSON, BodyPublishers.ofString(json));
  }

  /**
   * @param contentType null for none
   */
  public Answer post(String address, @Nullable String contentType, BodyPublisher body) {
    return send(
        "POST",
        address,
        contentType == null ? Map.of() : Map.of("Content-Type", contentType),
        body);
  }

  /**
   * @param address of the application, or a whole one as the application gave it out
   */
  public Answer send(
      String method, String address, Map<String, String> headers, BodyPublisher body) {
    URI uri = URI.create(address.startsWith("/") ? gangway + address : address);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).method(method, body);
    headers.forEach(request::header);
    if (key != null) {
      request.header("x-functions-key", key);
    }
    try {
      return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** As one part of a path, or as a parameter. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
