package app.gangway.jobs.dashboard;

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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.navigation.AmountRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard over HTTP, asked by an administrator. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:dashboard;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:dashboard-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
@ExtendWith(OutputCaptureExtension.class)
@Import({
  ManualExecution.class,
  CleanDatabase.class,
  DashboardServer.Ear.class,
  DashboardServer.Probe.class
})
abstract class DashboardServer {

  /** Hears of what was changed. */
  static class Ear {
    final List<JobChanged> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(JobChanged changed) {
      heard.add(changed);
    }
  }

  /** The way out. */
  @RestController
  static class Probe {
    @GetMapping("/leave")
    void leave(HttpSession session) {
      session.invalidate();
    }
  }

  @LocalServerPort int port;

  @Autowired ManualExecution gangway;
  @Autowired CleanDatabase cleanDatabase;
  @Autowired StorageProvider jobs;
  @Autowired Ear ear;

  Visitor admin;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
    ear.heard.clear();
    admin = Visitor.signedIn(port, People.ADMIN.name());
  }

  Job declineOf(String name) {
    gangway.submit(People.daniel());
    return await().until(() -> scheduledFor(name).findFirst().orElse(null), found -> found != null);
  }

  Stream<Job> scheduledFor(String name) {
    return jobs.getJobList(StateName.SCHEDULED, new AmountRequest("updatedAt:DESC", 100)).stream()
        .filter(job -> job.getJobName().contains(name));
  }

  HttpResponse<String> get(String path) {
    return admin.get(path);
  }

  static String firstLine(Socket browser) throws IOException {
    return reader(browser).readLine();
  }

  Socket ask(String path) throws IOException {
    return ask(path, admin);
  }

  Socket ask(String path, Visitor visitor) throws IOException {
    Socket browser = new Socket("localhost", port);
    browser.setSoTimeout(20_000);
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n\r\n"
            .formatted(path, port, visitor.cookie());
    browser.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return browser;
  }

  static BufferedReader reader(Socket browser) throws IOException {
    return new BufferedReader(
        new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8));
  }
}
