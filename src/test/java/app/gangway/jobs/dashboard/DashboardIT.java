package app.gangway.jobs.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.CleanDatabase;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import jakarta.servlet.http.HttpSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.navigation.AmountRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the dashboard answers over HTTP, and to whom. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:dashboard;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:dashboard-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
@ExtendWith(OutputCaptureExtension.class)
@Import({ManualExecution.class, CleanDatabase.class, DashboardIT.Ear.class, DashboardIT.Door.class})
class DashboardIT {

  /** Hears of what was changed. */
  static class Ear {
    private final List<JobChanged> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(JobChanged changed) {
      heard.add(changed);
    }
  }

  /** The way out. */
  @RestController
  static class Door {
    @GetMapping("/leave")
    void leave(HttpSession session) {
      session.invalidate();
    }
  }

  @LocalServerPort int port;
  @Autowired ManualExecution house;
  @Autowired CleanDatabase emptyHouse;
  @Autowired StorageProvider jobs;
  @Autowired Ear ear;
  private Visitor admin;

  @BeforeEach
  void empty() {
    emptyHouse.clear();
    ear.heard.clear();
    admin = Visitor.signedIn(port, People.ADMIN.name());
  }

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
    Job job = declineOf("Daniel LaRusso");

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
    Job job = declineOf("Daniel LaRusso");

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
    Job job = declineOf("Daniel LaRusso");

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

  @Test
  void live_figures_arrive() throws Exception {
    Job job = declineOf("Daniel LaRusso");

    assertThat(firstEvent("/sse/jobstats")).contains("\"scheduled\":");
    assertThat(firstEvent("/sse/servers")).contains("\"workerPoolSize\"");
    assertThat(firstEvent("/sse/jobs/" + job.getId())).contains("Daniel LaRusso");
  }

  @Test
  void browsers_that_hang_up_free_their_places(CapturedOutput log) throws Exception {
    Job untouched = declineOf("Daniel LaRusso");
    List<Socket> browsers = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      // Each its own, for those of one would take turns.
      Visitor visitor = Visitor.signedIn(port, People.ADMIN.name());
      browsers.add(ask("/sse/jobs/" + untouched.getId(), visitor));
      answers.add(firstLine(browsers.get(n)));
    }
    assertThat(answers.get(0)).contains(" 200 ");
    assertThat(answers.get(49)).contains(" 417 ");

    for (Socket browser : browsers) {
      browser.close();
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              try (Socket next = ask("/sse/jobstats")) {
                assertThat(firstLine(next)).contains(" 200 ");
              }
            });
    assertThat(log).doesNotContain("response committed already");
  }

  @Test
  void the_tabs_of_one_browser_take_turns_and_leave_connections_to_its_other_pages()
      throws Exception {
    List<Socket> tabs = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      tabs.add(ask("/sse/jobstats"));
      assertThat(firstLine(tabs.get(n))).contains(" 200 ");
    }

    assertThat(everythingOf(tabs.get(0))).doesNotContain("close");
    assertThat(everythingOf(tabs.get(1))).doesNotContain("close");
    tabs.get(2).setSoTimeout(200);
    assertThatThrownBy(() -> tabs.get(2).getInputStream().readNBytes(1_000_000))
        .isInstanceOf(SocketTimeoutException.class);
    for (Socket tab : tabs) {
      tab.close();
    }
  }

  @Test
  void whoever_has_left_is_shown_no_more() throws Exception {
    try (Socket browser = ask("/sse/jobstats")) {
      assertThat(firstLine(browser)).contains(" 200 ");

      admin.get("/leave");

      assertThat(everythingOf(browser)).doesNotContain("close");
    }
  }

  /** Until the chunk that is the last. */
  private static String everythingOf(Socket browser) throws IOException {
    BufferedReader lines = reader(browser);
    StringBuilder all = new StringBuilder();
    String line = lines.readLine();
    while (line != null && !line.equals("0")) {
      all.append(line).append('\n');
      line = lines.readLine();
    }
    return all.toString();
  }

  private Job declineOf(String name) {
    house.submit(People.daniel());
    return await().until(() -> scheduledFor(name).findFirst().orElse(null), found -> found != null);
  }

  private Stream<Job> scheduledFor(String name) {
    return jobs.getJobList(StateName.SCHEDULED, new AmountRequest("updatedAt:DESC", 100)).stream()
        .filter(job -> job.getJobName().contains(name));
  }

  private StateName stateOf(Job job) {
    return jobs.getJobById(job.getId()).getState();
  }

  private HttpResponse<String> get(String path) {
    return admin.get(path);
  }

  private HttpResponse<String> send(String method, String path, Map<String, String> headers) {
    return admin.send(method, path, headers);
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private String firstEvent(String path) throws IOException {
    try (Socket browser = ask(path)) {
      BufferedReader lines = reader(browser);
      String line = lines.readLine();
      while (line != null && !line.startsWith("data: ")) {
        line = lines.readLine();
      }
      return String.valueOf(line);
    }
  }

  private static String firstLine(Socket browser) throws IOException {
    return reader(browser).readLine();
  }

  private Socket ask(String path) throws IOException {
    return ask(path, admin);
  }

  private Socket ask(String path, Visitor visitor) throws IOException {
    Socket browser = new Socket("localhost", port);
    browser.setSoTimeout(20_000);
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n\r\n"
            .formatted(path, port, visitor.cookie());
    browser.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return browser;
  }

  private static BufferedReader reader(Socket browser) throws IOException {
    return new BufferedReader(
        new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8));
  }
}
