package app.gangway.security.apikey;

import static app.gangway.testing.People.ADMIN_KEY;
import static app.gangway.testing.People.APPROVER_KEY;
import static app.gangway.testing.People.HR_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchService;
import app.gangway.common.Actor;
import app.gangway.security.CurrentUser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.Visitor;
import app.gangway.testing.Wire;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the door lets in with a key, and what it tells the others. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:api-access;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:api-access-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
@ExtendWith(OutputCaptureExtension.class)
@Import({ApiAccessIT.Rooms.class, CleanDatabase.class})
class ApiAccessIT {

  /** Something behind the door, to tell whether one got in. */
  @RestController
  static class Rooms {

    private final CurrentUser signedIn;
    private final BatchService batches;

    Rooms(CurrentUser signedIn, BatchService batches) {
      this.signedIn = signedIn;
      this.batches = batches;
    }

    @GetMapping({"/runtime/rooms/me", "/api/orchestrators/rooms/me", "/api/batches/rooms/me"})
    Actor me() {
      return signedIn.actor();
    }

    /** Answered on a thread of its own. */
    @GetMapping("/runtime/rooms/later")
    Callable<Actor> later() {
      return signedIn::actor;
    }

    /** By a desk that serves HR alone. */
    @GetMapping("/runtime/rooms/batches")
    boolean batches() {
      return batches.progress(UUID.randomUUID()).isPresent();
    }

    @GetMapping("/runtime/webhooks/durabletask/rooms/{id}")
    String id(@PathVariable("id") String id) {
      return "id: " + id;
    }

    @PostMapping({"/api/batches/rooms", "/api/orchestrators/rooms", "/runtime/rooms"})
    String submit() {
      return "taken";
    }
  }

  private static final List<String> PREFIXES =
      List.of("/runtime/rooms", "/api/orchestrators/rooms", "/api/batches/rooms");

  @LocalServerPort int port;
  @Autowired CleanDatabase emptyHouse;
  @Autowired JdbcClient rows;

  @BeforeEach
  void empty() {
    emptyHouse.clear();
  }

  static Stream<Arguments> everyPrefixAndKey() {
    Map<String, List<Integer>> answers =
        Map.of(
            HR_KEY, List.of(200, 200, 200),
            APPROVER_KEY, List.of(200, 403, 403),
            ADMIN_KEY, List.of(200, 200, 200));
    return answers.keySet().stream()
        .flatMap(
            key ->
                Stream.of(0, 1, 2)
                    .map(n -> Arguments.of(PREFIXES.get(n), key, answers.get(key).get(n))));
  }

  @ParameterizedTest
  @MethodSource("everyPrefixAndKey")
  void a_key_opens_what_its_role_may_do(String prefix, String key, int status) {
    String code = URLEncoder.encode(key, StandardCharsets.UTF_8);

    HttpResponse<String> byHeader = get(prefix + "/me", Map.of("x-functions-key", key));
    HttpResponse<String> byParameter = get(prefix + "/me?a=b&code=" + code, Map.of());
    HttpResponse<String> posted =
        visitor().send("POST", prefix + "?code=" + code, Map.of("Content-Type", "text/csv"));

    assertThat(List.of(byHeader, byParameter, posted))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(status))
        .allSatisfy(answer -> assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie"));
    if (status == 403) {
      assertThat(told(byHeader, prefix)).contains("The role of this function key is not enough");
    }
  }

  @Test
  void whoever_comes_in_by_a_key_is_the_machine_it_is_named_after() {
    for (String path : List.of("/runtime/rooms/me", "/runtime/rooms/later")) {
      assertThat(get(path, Map.of("x-functions-key", HR_KEY)).body())
          .isEqualTo("{\"name\":\"hr-system\",\"kind\":\"MACHINE\",\"origin\":\"127.0.0.1\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/runtime/rooms", "/api/orchestrators/rooms", "/api/batches/rooms"})
  void without_a_key_and_with_a_wrong_one_nobody_comes_in(String prefix) {
    HttpResponse<String> none = get(prefix + "/me", Map.of("Accept", "text/html"));
    HttpResponse<String> wrong =
        get(prefix + "/me?code=" + "wrong", Map.of("x-functions-key", "  "));

    assertThat(told(none, prefix)).contains("needed", "x-functions-key", "code");
    assertThat(told(wrong, prefix))
        .contains("Nobody has this function key")
        .doesNotContain("wrong");
    assertThat(List.of(none, wrong))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(401);
              assertThat(answer.headers().allValues("WWW-Authenticate"))
                  .singleElement()
                  .asString()
                  .startsWith("FunctionKey");
              assertThat(answer.headers().map()).doesNotContainKeys("Set-Cookie", "Location");
            });
    assertThat(entries()).isEmpty();
  }

  @Test
  void the_header_wins() {
    String code = URLEncoder.encode(HR_KEY, StandardCharsets.UTF_8);

    assertThat(get("/runtime/rooms/me?code=wrong", Map.of("x-functions-key", HR_KEY)).statusCode())
        .isEqualTo(200);
    assertThat(
            get("/runtime/rooms/me?code=" + code, Map.of("x-functions-key", "wrong")).statusCode())
        .isEqualTo(401);
    assertThat(new Wire(port).get("/runtime/rooms/me?code=%zz").status()).isEqualTo(401);
  }

  @Test
  void who_has_signed_in_at_the_pages_has_not_here() {
    Visitor ada = Visitor.signedIn(port, "ada");

    assertThat(ada.get("/api/batches/rooms/me").statusCode()).isEqualTo(401);
    String basic = "Basic YWRhOmJlaGluZCB0aGUgY3VydGFpbg==";
    assertThat(get("/runtime/rooms/me", Map.of("Authorization", basic)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void what_a_desk_refuses_is_refused_in_the_same_words_and_written_down_without_the_key() {
    String code = URLEncoder.encode(APPROVER_KEY, StandardCharsets.UTF_8);
    HttpResponse<String> byService = get("/runtime/rooms/batches?code=" + code, Map.of());
    HttpResponse<String> byAddress =
        get("/api/batches/rooms/me?code=" + code, Map.of("Accept", "text/html"));

    assertThat(byService.statusCode()).isEqualTo(403);
    assertThat(told(byService, "/runtime")).contains("The role of this function key");
    assertThat(told(byAddress, "/api/batches")).contains("The role of this function key");
    assertThat(entries())
        .containsExactly(
            "REFUSED approval-bot 127.0.0.1 Was refused: BatchDesk.progress",
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

  /** The text in the answer, which has to be of the kind that this address speaks. */
  private static String told(HttpResponse<String> answer, String prefix) {
    boolean ours = prefix.startsWith("/api/batches");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type ->
                assertThat(type)
                    .startsWith(ours ? "application/problem+json" : "application/json"));
    assertThat(answer.body())
        .startsWith(
            ours
                ? "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\""
                    .formatted(
                        answer.statusCode() == 401 ? "Unauthorized" : "Forbidden",
                        answer.statusCode())
                : "{\"Message\":\"");
    return answer.body();
  }

  private Visitor visitor() {
    return new Visitor("http://127.0.0.1:" + port);
  }

  private HttpResponse<String> get(String path, Map<String, String> headers) {
    return visitor().send("GET", path, headers);
  }

  private List<String> entries() {
    return rows.sql("select kind, who, origin, line from audit_entry order by id")
        .query(
            (row, n) ->
                String.join(
                    " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }
}
