package app.gangway.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser shows of a request that was refused before any page was asked. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesIT {

  private static final Map<String, String> BROWSER =
      Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "en");

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "GET, /dashboard, 403, You do not have access",
    "GET, /error, 404, Page not found",
    "POST, /api/docs, 403, You do not have access",
    "GET, /?v-r=none, 400, This address is not valid"
  })
  void it_is_a_small_page_with_a_title_a_heading_and_a_way_on(
      String method, String path, int status, String title, CapturedOutput log) {
    HttpResponse<String> answer = Visitor.signedIn(port, "hanna").send(method, path, BROWSER);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(answer.body())
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .contains("<title>" + title + " · Gangway</title>")
        .contains("<main>", "<h1>" + title + "</h1>", "<a href=\"/\">")
        .doesNotContain("<script");
    assertThat(log.getAll()).doesNotContain("Circular view path", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({"de, ltr, Sie haben keinen Zugriff", "ar, rtl, ليست لديك صلاحية الوصول"})
  void it_speaks_the_language_of_its_reader(String language, String direction, String title) {
    Map<String, String> headers = new HashMap<>(BROWSER);
    headers.put("Accept-Language", language);

    String page = Visitor.signedIn(port, "hanna").send("GET", "/dashboard", headers).body();

    assertThat(page)
        .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language, direction))
        .contains("<h1>" + title + "</h1>");
  }

  @Test
  void a_machine_gets_json_in_english() {
    HttpResponse<String> answer =
        Visitor.signedIn(port, "hanna")
            .send(
                "GET", "/dashboard", Map.of("Accept", "application/json", "Accept-Language", "de"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body()).contains("This is not for you. Ask your administrator");
  }
}
