package app.gangway.security.apikey;

import static app.gangway.testing.People.ADMIN_KEY;
import static app.gangway.testing.People.APPROVER_KEY;
import static app.gangway.testing.People.HR_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Wire;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** What whoever does not come in is told. */
class ApiRefusalIT extends ApiAccessServer {

  @Test
  void what_a_service_refuses_is_refused_in_the_same_words_and_written_down_without_the_key() {
    String code = URLEncoder.encode(APPROVER_KEY, StandardCharsets.UTF_8);
    HttpResponse<String> byService = get("/runtime/rooms/batches?code=" + code, Map.of());
    HttpResponse<String> byAddress =
        get("/api/batches/rooms/me?code=" + code, Map.of("Accept", "text/html"));

    assertThat(byService.statusCode()).isEqualTo(403);
    assertThat(told(byService, "/runtime")).contains("The role of this function key");
    assertThat(told(byAddress, "/api/batches")).contains("The role of this function key");
    assertThat(entries())
        .containsExactly(
            "REFUSED approval-bot 127.0.0.1 Was refused: BatchService.progress",
            "REFUSED approval-bot 127.0.0.1 Was refused: GET /api/batches/rooms/me");
    assertThat(get("/runtime/rooms/batches", Map.of("x-functions-key", HR_KEY)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/runtime",
        "/runtime/unknown",
        "/runtime/webhooks/durabletask/unknown",
        "/api/orchestrators/rooms/unknown",
        "/api/batches/rooms/unknown"
      })
  void what_is_not_there_is_told_in_json(String path) {
    HttpResponse<String> answer =
        get(path, Map.of("x-functions-key", HR_KEY, "Accept", "text/html"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(get(path, Map.of()).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/batches/rooms/me",
        "/%61pi/batches/rooms/me",
        "/api/./batches/rooms/me",
        "/api/batches/rooms/me/",
        "/api/batches;x=y/rooms/me",
        "/x/..;/api/batches/rooms/me",
        "/runtime/webhooks/durabletask/../../../api/batches/rooms/me",
        "/runtime/webhooks/durabletask/..;/..;/..;/api/batches/rooms/me",
        "/API/batches/rooms/me"
      })
  void no_other_spelling_leads_round_the_guard(String path) {
    for (String header : List.of("x-nothing: x", "x-functions-key: " + APPROVER_KEY)) {
      assertThat(new Wire(port).get(path, header).body()).doesNotContain("MACHINE", "PERSON");
    }
  }

  @Test
  void a_body_is_not_read_before_its_sender_is_known() {
    for (String line :
        List.of(
            "POST /api/batches/rooms HTTP/1.1",
            "POST /api/orchestrators/rooms HTTP/1.1",
            "DELETE /runtime/rooms HTTP/1.1")) {
      for (String type :
          List.of("multipart/form-data; boundary=b", "application/x-www-form-urlencoded")) {
        // Most of it never comes: whoever waited for it would not answer.
        Wire.Answer answer =
            new Wire(port)
                .send(
                    line,
                    "code=",
                    "Host: localhost",
                    "Content-Type: " + type,
                    "Content-Length: " + 12 * 1024 * 1024);
        assertThat(answer.status()).isEqualTo(401);
      }
    }
  }

  @Test
  void answers_are_kept_by_nobody_and_taken_for_nothing_else() {
    for (String key : List.of(HR_KEY, APPROVER_KEY, "")) {
      HttpResponse<String> answer = get("/api/batches/rooms/me", Map.of("x-functions-key", key));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Cache-Control"))
          .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }
  }

  @Test
  void no_key_is_ever_in_the_log(CapturedOutput log) {
    get("/runtime/rooms/me", Map.of("x-functions-key", HR_KEY));
    get("/runtime/rooms/me?code=" + "a-wrong-but-secret-key", Map.of());
    get("/api/batches/rooms/me", Map.of("x-functions-key", APPROVER_KEY));

    assertThat(log).doesNotContain(HR_KEY, APPROVER_KEY, ADMIN_KEY, "a-wrong-but-secret-key");
  }
}
