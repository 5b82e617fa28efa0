package app.gangway.jobs.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jobrunr.jobs.Job;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** What the dashboard tells by itself as long as somebody looks. */
class DashboardLiveFiguresIT extends DashboardServer {

  @Test
  void live_figures_arrive() throws Exception {
    Job job = decline();

    assertThat(firstEvent("/sse/jobstats")).contains("\"scheduled\":");
    assertThat(firstEvent("/sse/servers")).contains("\"workerPoolSize\"");
    assertThat(firstEvent("/sse/jobs/" + job.getId())).contains("Daniel LaRusso");
  }

  @Test
  void browsers_that_hang_up_free_their_places(CapturedOutput log) throws Exception {
    Job untouched = decline();
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
}
