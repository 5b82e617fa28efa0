package app.gangway.process.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs that write drafts of processes. */
@WebTest
class ProcessesIT {

  private static final String STANDARD = "/api/processes/standard";
  private static final String TASK = "{\"steps\":[{\"key\":\"desk\",\"do\":\"task\"}]}";

  @LocalServerPort int port;
  @Autowired ProcessService processes;
  @Autowired CleanDatabase database;

  @BeforeEach
  @AfterEach
  void clean() {
    database.clear();
  }

  @Test
  void a_draft_is_made_and_then_replaced() {
    HttpResponse<String> made = put(STANDARD, TASK, null);
    HttpResponse<String> replaced = put(STANDARD, TASK.replace("desk", "chair"), null);

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body())
        .isEqualTo("{\"code\":\"standard\",\"number\":2,\"revision\":1,\"problems\":[]}");
    assertThat(made.headers().firstValue("ETag")).hasValue("\"2.1\"");
    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(replaced.headers().firstValue("ETag")).hasValue("\"2.2\"");
    assertThat(standard().draft()).extracting(ProcessVersion::json).asString().contains("chair");
    assertThat(standard().published()).extracting(ProcessVersion::number).isEqualTo(1);
  }

  @Test
  void what_cannot_be_published_is_kept_and_told() {
    HttpResponse<String> made = put(STANDARD, TASK.replace("task", "Nobody"), null);

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(places(made)).containsExactly("steps[0].do");
  }

  @Test
  void what_is_no_definition_is_refused_with_its_places() {
    HttpResponse<String> refused = put(STANDARD, "{\"steps\":[{\"key\":\"A\",\"do\":1}]}", null);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(places(refused)).contains("steps[0].do");
    assertThat(standard().draft()).isNull();
  }

  @Test
  void the_draft_of_somebody_else_is_replaced_only_by_who_has_read_it() {
    SignedInAs.admin(() -> processes.draft(standard().id(), People.ADMIN));

    HttpResponse<String> refused = put(STANDARD, TASK, null);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("ada saved the draft of version 2");
    assertThat(put(STANDARD, TASK, "\"2.7\"").statusCode()).isEqualTo(412);

    String read = refused.headers().firstValue("ETag").orElseThrow();
    assertThat(put(STANDARD, TASK, read).statusCode()).isEqualTo(200);
  }

  @Test
  void a_process_that_there_is_not_is_not_made() {
    HttpResponse<String> answer = put("/api/processes/none", TASK, null);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(put("/api/processes/none", TASK, "\"1.1\"").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_too_large_is_not_read() {
    assertThat(put(STANDARD, " ".repeat(ProcessController.BYTES_MAX + 1), null).statusCode())
        .isEqualTo(413);
  }

  private HttpResponse<String> put(String address, String json, @Nullable String ifMatch) {
    Visitor program = new Visitor(port);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(program.at(address))
            .header("x-functions-key", People.ADMIN_KEY)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return program.send(request);
  }

  private static List<String> places(HttpResponse<String> answer) {
    return JsonPath.read(answer.body(), "$.problems[*].place");
  }

  private ProcessOverview standard() {
    return SignedInAs.admin(() -> processes.list()).stream()
        .filter(ProcessOverview::isStandard)
        .findFirst()
        .orElseThrow();
  }
}
