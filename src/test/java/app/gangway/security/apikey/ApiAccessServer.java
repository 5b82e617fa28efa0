package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchService;
import app.gangway.common.Actor;
import app.gangway.security.CurrentUser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses for machines that tell who came in. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:api-access;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:api-access-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
@ExtendWith(OutputCaptureExtension.class)
@Import({ApiAccessServer.Rooms.class, CleanDatabase.class})
abstract class ApiAccessServer {

  /** Something behind the key, to tell whether one got in. */
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

    /** By a service that serves HR alone. */
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

  @LocalServerPort int port;

  @Autowired CleanDatabase cleanDatabase;
  @Autowired JdbcClient rows;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  /** The text in the answer, which has to be of the kind that this address speaks. */
  static String told(HttpResponse<String> answer, String prefix) {
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

  Visitor visitor() {
    return new Visitor("http://127.0.0.1:" + port);
  }

  HttpResponse<String> get(String path, Map<String, String> headers) {
    return visitor().send("GET", path, headers);
  }

  List<String> entries() {
    return rows.sql("select kind, who, origin, line from audit_entry order by id")
        .query(
            (row, n) ->
                String.join(
                    " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }
}
