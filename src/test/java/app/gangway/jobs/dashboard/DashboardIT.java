package app.gangway.jobs.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** What the dashboard answers, and to whom. */
class DashboardIT extends DashboardServer {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dashboard",
        "/dashboard/",
        "/dashboard/index.html",
        "/dashboard/overview",
        "/dashboard/jobs?state=FAILED"
      })
  void every_page_can_be_opened_by_its_address(String path) throws Exception {
    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("connect-src 'self'", "frame-ancestors 'none'");
    assertThat(page.body()).contains("<title>JobRunr</title>");
  }

  @Test
  void a_script_is_served_as_one() throws Exception {
    String script =
        get("/dashboard").body().replaceFirst("(?s).*src=\"(/dashboard/[^\"]+).*", "$1");

    HttpResponse<String> served = get(script);

    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.headers().firstValue("Content-Type"))
        .hasValue("text/javascript;charset=UTF-8");
    assertThat(served.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(served.body()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dashboard/none.js",
        "/api/jobs/00000000-0000-0000-0000-000000000000",
        "/api/jobs/a/b/c",
        "/api/metadata/none/none",
      })
  void what_is_not_there_is_not_found(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/elsewhere", "/api/version/x", "/sse/elsewhere", "/dashboards"})
  void other_paths_are_left_to_others(String path) throws Exception {
    assertThat(get(path).body()).doesNotContain("JobRunr", "did not work");
  }

  @Test
  void the_figures_are_json() throws Exception {
    Job job = decline();

    assertThat(get("/api/jobs?state=SCHEDULED&limit=20&order=updatedAt:DESC").body())
        .contains(job.getId().toString(), "Daniel LaRusso");
    assertThat(get("/api/jobs/" + job.getId()).body()).contains("Daniel LaRusso");
    assertThat(get("/api/servers").body()).contains("\"workerPoolSize\"");
    assertThat(get("/api/problems").body()).startsWith("[");
    assertThat(get("/api/recurring-jobs").body()).contains("\"total\"");
    assertThat(get("/api/version").body()).contains("\"allowAnonymousDataUsage\":false");
  }

  @Test
  void a_job_is_deleted_and_queued_again_from_our_own_page_and_that_is_announced()
      throws Exception {
    Job job = decline();

    HttpResponse<String> deleted =
        send("DELETE", "/api/jobs/" + job.getId(), Map.of("Sec-Fetch-Site", "same-origin"));
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(stateOf(job)).isEqualTo(StateName.DELETED);
    assertThat(ear.heard).hasSize(1);

    HttpResponse<String> requeued =
        send("POST", "/api/jobs/" + job.getId() + "/requeue", Map.of("Origin", origin()));
    assertThat(requeued.statusCode()).isEqualTo(204);
    await().until(() -> stateOf(job) == StateName.SUCCEEDED);
    assertThat(ear.heard)
        .extracting(JobChanged::method, JobChanged::path, JobChanged::who, JobChanged::origin)
        .containsExactly(
            tuple("DELETE", "/api/jobs/" + job.getId(), "ada", "127.0.0.1"),
            tuple("POST", "/api/jobs/" + job.getId() + "/requeue", "ada", "127.0.0.1"));
  }

  @Test
  void nobody_else_changes_a_job() throws Exception {
    Job job = decline();

    for (Map<String, String> headers :
        List.of(
            Map.<String, String>of(),
            Map.of("Origin", "http://evil.example"),
            Map.of("Origin", origin(), "Sec-Fetch-Site", "cross-site"))) {
      for (String method : List.of("DELETE", "POST", "PUT", "PATCH")) {
        HttpResponse<String> answer = send(method, "/api/jobs/" + job.getId(), headers);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("Refused");
      }
    }

    assertThat(stateOf(job)).isEqualTo(StateName.SCHEDULED);
    assertThat(ear.heard).isEmpty();
  }

  @Test
  void what_did_not_change_a_job_is_not_announced() throws Exception {
    Map<String, String> ours = Map.of("Sec-Fetch-Site", "same-origin");

    assertThat(send("DELETE", "/api/jobs/" + UUID.randomUUID(), ours).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/api/jobs/none", ours).statusCode()).isEqualTo(400);
    assertThat(send("POST", "/dashboard", ours).statusCode()).isEqualTo(405);
    assertThat(send("POST", "/sse/jobstats", ours).statusCode()).isEqualTo(405);
    assertThat(ear.heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/jobs/none",
        "/api/jobs/none/requeue",
        "/api/jobs?state=NONE",
        "/api/jobs?state",
        "/api/jobs?state=",
        "/api/jobs?limit=many",
        "/api/jobs?limit=1000000",
        "/api/jobs?offset=-1",
        "/api/jobs?order=secret:ASC",
        "/api/jobs?order=updatedAt:UP",
        "/api/recurring-jobs?limit=x",
        "/sse/jobs/none",
        "/sse/jobs",
        "/sse/jobs/"
      })
  void what_jobrunr_cannot_read_is_refused_in_a_sentence(String path, CapturedOutput log)
      throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    assertThat(answer.body()).isEqualTo("This is not an address.");
    assertThat(log).doesNotContain("\tat ");
  }

  @Test
  void an_address_that_is_none_is_refused() throws Exception {
    try (Socket browser = ask("/api/jobs?state=%zz")) {
      assertThat(firstLine(browser)).contains(" 400 ");
    }
  }

  private StateName stateOf(Job job) {
    return jobs.getJobById(job.getId()).getState();
  }

  private HttpResponse<String> send(String method, String path, Map<String, String> headers) {
    return admin.send(method, path, headers);
  }

  private String origin() {
    return "http://localhost:" + port;
  }
}
