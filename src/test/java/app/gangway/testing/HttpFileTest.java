package app.gangway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class HttpFileTest {

  @Test
  void the_tutorial_has_five_requests() throws IOException {
    List<HttpFile.Request> samples =
        HttpFile.read(new ClassPathResource("sample-requests.http").getContentAsString(UTF_8));

    assertThat(samples)
        .extracting(HttpFile.Request::name)
        .containsExactly("start", null, "batch", "approval", null);
    assertThat(samples)
        .extracting(HttpFile.Request::method)
        .containsExactly("POST", "GET", "POST", "POST", "POST");
    assertThat(samples.get(0).headers()).containsEntry("content-type", "application/json");
    assertThat(Answer.json(samples.get(0).body()).path("name").asText())
        .isEqualTo("Johnny Lawrence");
    assertThat(samples.get(1).body()).isEmpty();
    assertThat(samples.get(1).headers()).isEmpty();
    assertThat(samples.get(4).body()).startsWith(" \"approved\"");
  }

  @Test
  void a_request_refers_to_an_earlier_answer() {
    HttpFile.Request request =
        HttpFile.read("### it\nGET http://host/{{start.response.body.$.id}}/x\n").get(0);
    Answer answer = new Answer(202, HttpHeaders.of(Map.of(), (a, b) -> true), "{\"id\": \"a$1\"}");

    assertThat(request.after(Map.of("start", answer)).url()).isEqualTo("http://host/a$1/x");
  }
}
