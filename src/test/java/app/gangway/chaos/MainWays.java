package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What every installation does, whatever it is started in: in, through, and out. */
final class MainWays {

  /** Lets a machine in that may do everything. */
  static final String[] KEY = {
    "--gangway.http.keys[0].name=machine",
    "--gangway.http.keys[0].key=" + People.ADMIN_KEY,
    "--gangway.http.keys[0].role=admin"
  };

  /** Headings and an address with the letter I, which Turkish writes small without its dot. */
  private static final String CSV =
      """
      NAME;E-MAIL;STARTDATE;ROLE
      Işıl Çiftçi;ISIL@EXAMPLE.COM;01.02.2027;IT
      İbrahim Şahin;ibrahim@example.com;2027-02-15;developer
      """;

  private static final String JOHNNY =
      """
      {"name": "Johnny Lawrence", "email": "johnny.lawrence@eaglefang.com",
       "startdate": "15.02.2022", "role": "developer"}\
      """;

  private static final String UTC = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
  private static final Duration END = Duration.ofSeconds(30);

  private final AppProcess app;
  private final DurableClient machine;

  MainWays(AppProcess app) {
    this.app = app;
    this.machine = DurableClient.admin(app.port());
  }

  void go() {
    takeInFile();
    startOne();
    openPage();
    readFigures();
  }

  private void takeInFile() {
    Answer taken =
        machine.post(
            "/api/batches",
            "text/csv",
            BodyPublishers.ofByteArray(CSV.getBytes(StandardCharsets.UTF_8)));
    assertThat(taken.status()).as(taken.body()).isEqualTo(202);
    assertThat(taken.json().path("valid").asInt()).as(taken.body()).isEqualTo(2);
    String batch = taken.header("Location");
    await()
        .atMost(END)
        .until(() -> machine.get(batch).json().path("status").asText().equals("Completed"));
    Answer state = machine.get(batch);
    assertThat(state.json().path("done").asInt()).as(state.body()).isEqualTo(2);

    Answer child = machine.status(taken.text("id") + ":Işıl Çiftçi");
    assertThat(child.json().path("output").get(1).asText())
        .isEqualTo("Role specific IT equipment (role: IT) was ordered for Işıl Çiftçi.");
    assertThat(child.json().path("input").path("startdate").asText()).isEqualTo("01.02.2027");
    assertLogged("Access card created for Işıl Çiftçi starting on 01.02.2027");
    assertLogged("Access card created for İbrahim Şahin starting on 15.02.2027");
  }

  private void startOne() {
    Instance started = machine.started("OnboardingOrchestrator", JOHNNY);
    await().atMost(END).until(() -> started.status().text("runtimeStatus").equals("Completed"));
    Answer ended = started.status();
    assertThat(ended.json().path("output").get(0).asText())
        .isEqualTo("Access card was created for Johnny Lawrence.");
    assertThat(ended.text("createdTime")).matches(UTC);
    assertThat(ended.text("lastUpdatedTime")).matches(UTC);
    assertLogged("Access card created for Johnny Lawrence starting on 15.02.2022");
  }

  private void assertLogged(String line) {
    await().atMost(END).until(() -> app.lines().stream().anyMatch(each -> each.endsWith(line)));
  }

  private void openPage() {
    Visitor ada = Visitor.signedIn(app.port(), People.ADMIN.name());
    assertThat(ada.get("/").body()).contains("<title>Gangway</title>");
  }

  private void readFigures() {
    String figures =
        Visitor.signedIn(app.port(), People.ADMIN.name()).get("/actuator/prometheus").body();
    assertThat(figures)
        .contains("gangway_onboardings_ended_total{status=\"completed\"} 3.0")
        .doesNotContain("ı");
  }
}
