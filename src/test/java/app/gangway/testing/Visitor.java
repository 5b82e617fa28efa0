package app.gangway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Asks the application over HTTP, keeps its cookies as a browser does, and follows no redirect. */
public final class Visitor {

  private final CookieManager cookies;
  private final HttpClient http;
  private final String gangway;

  /** Somebody who has not signed in. */
  public Visitor(int port) {
    this("http://localhost:" + port);
  }

  /** The same where the name of the machine matters. */
  public Visitor(String gangway) {
    this(gangway, new CookieManager());
  }

  private Visitor(String gangway, CookieManager cookies) {
    this.gangway = gangway;
    this.cookies = cookies;
    this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  /** The same browser at another port of the same host: it has the same cookies. */
  public Visitor at(int port) {
    return new Visitor("http://localhost:" + port, cookies);
  }

  /**
   * Somebody who has; one of those in {@link People}. Where an earlier test has sent many wrong
   * passwords, they are told to wait, and do.
   */
  public static Visitor signedIn(int port, String name) {
    Visitor visitor = new Visitor(port);
    String goal =
        Awaitility.await()
            .pollInSameThread()
            .pollDelay(Duration.ZERO)
            .atMost(Duration.ofMinutes(1))
            .until(() -> visitor.goalOfSignIn(name), to -> !to.contains("/login?wait="));
    if (goal.contains("/login")) {
      throw new AssertionError(name + " was not let in");
    }
    return visitor;
  }

  private String goalOfSignIn(String name) {
    return signIn(name, People.PASSWORD).headers().firstValue("Location").orElse("");
  }

  /** What the sign-in form sends. */
  public HttpResponse<String> signIn(String name, String password) {
    return signIn(name, password, Map.of());
  }

  /** The same with headers that no browser adds. */
  public HttpResponse<String> signIn(String name, String password, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username=%s&password=%s".formatted(encoded(name), encoded(password))));
    headers.forEach(request::header);
    return send(request);
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, Map.of());
  }

  public HttpResponse<String> send(String method, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    return send(request);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The cookies as a header has them; empty before the first answer. */
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(HttpCookie::toString)
        .map(text -> text.replace("\"", ""))
        .collect(Collectors.joining("; "));
  }

  public URI at(String path) {
    return URI.create(gangway + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
