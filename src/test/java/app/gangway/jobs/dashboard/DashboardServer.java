package app.gangway.jobs.dashboard;

import static org.awaitility.Awaitility.await;

import app.gangway.approval.Approvals;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jobrunr.jobs.Job;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The dashboard over HTTP, asked by an administrator. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
abstract class DashboardServer {

  /** Hears of what was changed. */
  static class Ear implements ApplicationListener<PayloadApplicationEvent<JobChanged>> {
    final List<JobChanged> heard = new CopyOnWriteArrayList<>();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<JobChanged> changed) {
      heard.add(changed.getPayload());
    }
  }

  @LocalServerPort int port;

  @Autowired ManualExecution gangway;
  @Autowired CleanDatabase cleanDatabase;
  @Autowired Approvals approvals;
  @Autowired StorageProvider jobs;
  @Autowired ConfigurableApplicationContext context;

  final Ear ear = new Ear();
  Visitor admin;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
    context.addApplicationListener(ear);
    admin = Visitor.signedIn(port, People.ADMIN.name());
  }

  @AfterEach
  void hearNoMore() {
    context.removeApplicationListener(ear);
  }

  /** The job that declines Daniel's order when nobody decides. */
  Job decline() {
    UUID onboarding = gangway.submit(People.daniel());
    await().until(() -> !approvals.ofOnboarding(onboarding).isEmpty());
    UUID job = approvals.ofOnboarding(onboarding).get(0).id();
    return await()
        .ignoreException(JobNotFoundException.class)
        .until(() -> jobs.getJobById(job), made -> true);
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
