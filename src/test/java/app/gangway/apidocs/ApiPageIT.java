package app.gangway.apidocs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which one reads what machines may ask, as somebody opens it who has no account. */
@WebTest
class ApiPageIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @LocalServerPort int port;

  @Test
  void it_shows_every_operation_and_asks_nobody_else() {
    Page page = BROWSER.open();
    List<String> complaints = new CopyOnWriteArrayList<>();
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> asked.add(request.url()));

    page.navigate(gangway() + ApiPage.PATH);

    Description description = new Description();
    assertThat(page).hasTitle("API reference · Gangway");
    assertThat(page.locator(".opblock"))
        .hasCount(description.operations().size() + description.webhooks().size());
    Locator start = page.locator("[id$='-start']");
    start.locator(".opblock-summary-control").click();
    assertThat(start.locator("textarea").first()).hasValue(Pattern.compile("Johnny Lawrence"));
    Assertions.assertThat(complaints).isEmpty();
    Assertions.assertThat(asked)
        .filteredOn(address -> !address.startsWith("data:"))
        .isNotEmpty()
        .allMatch(address -> address.startsWith(gangway() + "/"));
  }

  @Test
  void what_is_tried_carries_the_key_that_was_entered() {
    Page page = BROWSER.open();
    page.navigate(gangway() + ApiPage.PATH);
    page.locator(".auth-wrapper .authorize").first().click();
    page.locator(".modal-ux input").first().fill("a key");
    page.locator(".modal-ux .authorize").first().click();
    page.locator(".modal-ux .btn-done").first().click();
    Locator status = page.locator("[id$='-status']");
    status.locator(".opblock-summary-control").click();

    String sent =
        page.waitForRequest(
                request -> request.url().contains("/instances/1b671a64"),
                () -> status.locator(".execute").click())
            .headerValue("x-functions-key");

    Assertions.assertThat(sent).isEqualTo("a key");
  }

  @Test
  void it_fits_on_a_phone_in_the_dark() {
    Page page = BROWSER.open(390, 844);
    page.navigate(gangway() + ApiPage.PATH);
    assertThat(page.locator(".opblock").first()).isVisible();

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark mode")).click();

    assertThat(page.locator("html.dark-mode")).hasCount(1);
    Assertions.assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"de, ltr, Dunkler Modus", "ar, rtl, الوضع الداكن"})
  void around_the_description_it_speaks_the_language_of_its_reader(
      String language, String direction, String button) {
    String page =
        new Visitor(port).send("GET", ApiPage.PATH, Map.of("Accept-Language", language)).body();

    Assertions.assertThat(page)
        .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language, direction))
        .contains(button)
        .contains("<div id=\"viewer\" lang=\"en\" dir=\"ltr\">")
        .doesNotContain("{{");
  }

  static Stream<String> files() {
    return ApiPage.FILES.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void it_is_open_to_everybody_and_begins_no_session(String file) {
    HttpResponse<String> answer = new Visitor(port).get(file);

    Assertions.assertThat(answer.statusCode()).isEqualTo(200);
    Assertions.assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    Assertions.assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> Assertions.assertThat(policy).contains("connect-src 'self'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webjars/swagger-ui/index.html",
        "/webjars/swagger-ui/",
        "/webjars/swagger-ui",
        "/webjars/",
        "/webjars/swagger-ui/swagger-ui.js",
        "/webjars/swagger-ui/swagger-initializer.js",
        "/webjars/swagger-ui/oauth2-redirect.html",
        "/webjars/swagger-ui/5.34.1/index.html",
        "/webjars/swagger-ui/5.34.1/swagger-ui-bundle.js",
        "/webjars/swagger-ui/swagger-ui-bundle.js.map"
      })
  void nothing_else_of_the_viewer_is_there_for_anybody(String file) {
    for (Visitor visitor : List.of(new Visitor(port), Visitor.signedIn(port, "ada"))) {
      Assertions.assertThat(visitor.get(file).statusCode()).isEqualTo(404);
      Assertions.assertThat(visitor.get("/vaadinServlet" + file).body())
          .doesNotContain("SwaggerUI");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"swagger-ui-bundle.js", "swagger-ui.css"})
  void the_viewer_comes_small_and_once(String file) throws IOException {
    String address = "/webjars/swagger-ui/" + file;
    Visitor visitor = new Visitor(port);

    HttpResponse<byte[]> small = bytes(address, "br, gzip");
    HttpResponse<byte[]> plain = bytes(address, "gzip;q=0, identity");

    Assertions.assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
    Assertions.assertThat(plain.headers().map()).doesNotContainKey("content-encoding");
    Assertions.assertThat(
            new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
        .isEqualTo(plain.body());
    Assertions.assertThat(List.of(small, plain))
        .allSatisfy(
            answer -> {
              Assertions.assertThat(answer.headers().firstValue("Cache-Control"))
                  .hasValue("max-age=31536000, public, immutable");
              Assertions.assertThat(answer.headers().allValues("Vary"))
                  .anyMatch("Accept-Encoding"::equalsIgnoreCase);
            });
    // What is kept for a year is asked for by its version.
    Assertions.assertThat(visitor.get(ApiPage.PATH).body())
        .contains("%s?v=%s\"".formatted(file, viewerVersion()));
  }

  private HttpResponse<byte[]> bytes(String address, String encodings) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(gangway() + address))
                  .header("Accept-Encoding", encodings)
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String viewerVersion() throws IOException {
    Properties pom = new Properties();
    try (InputStream in =
        ApiPageIT.class.getResourceAsStream(
            "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      pom.load(in);
    }
    return pom.getProperty("version");
  }

  private String gangway() {
    return "http://localhost:" + port;
  }
}
