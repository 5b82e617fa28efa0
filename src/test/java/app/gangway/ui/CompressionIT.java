package app.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.WebTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent compressed, and what is not. */
@WebTest
class CompressionIT {

  private static final String ENCODING = "content-encoding";

  @LocalServerPort int port;

  @Test
  void a_script_is_sent_compressed() throws Exception {
    HttpResponse<byte[]> plain = get("gangway.js", "identity");
    HttpResponse<byte[]> compressed = get("gangway.js", "gzip");

    assertThat(plain.headers().firstValue(ENCODING)).isEmpty();
    assertThat(compressed.headers().firstValue(ENCODING)).hasValue("gzip");
    assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
  }

  @Test
  void a_page_that_holds_a_token_is_not() throws Exception {
    assertThat(get("login", "gzip").headers().firstValue(ENCODING)).isEmpty();
  }

  private HttpResponse<byte[]> get(String path, String encoding)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d/%s".formatted(port, path)))
            .header("Accept", "text/html,*/*")
            .header("Accept-Encoding", encoding)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
