package app.gangway.cluster;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.GangwayApplication;
import app.gangway.activity.Activities;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.browser.SignedInPage;
import app.gangway.cluster.ClusterEvent.Heard;
import app.gangway.cluster.ClusterEvent.OnboardingChanged;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.Browser;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import app.gangway.testing.Visitor;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jobrunr.server.BackgroundJobServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.data.domain.Limit;

/** Two nodes on one PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

  private static final int PEOPLE = 800;

  private EmbeddedPostgres postgres;
  private ConfigurableApplicationContext here;
  private ConfigurableApplicationContext there;
  private final Queue<ClusterEvent> heardThere = new ConcurrentLinkedQueue<>();

  @BeforeAll
  void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    here = node();
    there = node();
    there.addApplicationListener(
        (ApplicationListener<ApplicationEvent>)
            event -> {
              if (event instanceof PayloadApplicationEvent<?> told
                  && told.getPayload() instanceof Heard heard) {
                heardThere.add(heard.news());
              }
            });
  }

  @AfterAll
  void stop() throws Exception {
    there.close();
    here.close();
    postgres.close();
  }

  @Test
  void one_browser_is_signed_in_at_both_though_they_share_a_host() {
    Visitor hanna = Visitor.signedIn(port(here), "hanna");
    Visitor there = hanna.at(port(this.there));

    there.signIn("hanna", People.PASSWORD);

    assertThat(there.get("/batches").statusCode()).isEqualTo(200);
    assertThat(hanna.get("/batches").statusCode()).isEqualTo(200);
  }

  private static int port(ConfigurableApplicationContext node) {
    return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private ConfigurableApplicationContext node() {
    return new SpringApplicationBuilder(GangwayApplication.class)
        .run(
            "--spring.profiles.active=postgres",
            "--server.port=0",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=",
            "--gangway.simulation.min-delay=100ms",
            "--gangway.simulation.max-delay=200ms");
  }

  @Test
  void a_page_there_is_told_within_a_second_of_what_was_done_here() {
    UUID id = submitHere();

    await()
        .atMost(Duration.ofSeconds(1))
        .until(() -> heardThere.contains(new OnboardingChanged(id, null)));
    awaitCompleted(id, Duration.ofSeconds(5));
  }

  @Test
  void work_that_is_queued_here_is_done_there_at_once_when_nobody_is_free_here() {
    BackgroundJobServer server = here.getBean(BackgroundJobServer.class);
    server.pauseProcessing();
    try {
      awaitCompleted(submitHere(), Duration.ofSeconds(3));
    } finally {
      server.resumeProcessing();
    }
  }

  @Test
  void a_node_that_is_stopped_hands_its_work_on() {
    UUID batch = UUID.randomUUID();
    ConfigurableApplicationContext third = node();
    SignedInAs.admin(
        () ->
            third
                .getBean(BatchService.class)
                .submit(batch(batch, "hires.csv", developers(PEOPLE)), HR));
    await().until(() -> ended(batch) > 20);
    third.close();

    assertThat(ended(batch)).isLessThan(PEOPLE);
    await().atMost(Duration.ofSeconds(15)).until(() -> status(batch) == BatchStatus.COMPLETED);
  }

  /** Skipped where there is no browser. */
  @Nested
  class InABrowser {

    @RegisterExtension static final Browser BROWSER = new Browser();

    @Test
    void an_approver_there_is_told_what_is_asked_for_and_decided_here() {
      Page page = SignedInPage.open(BROWSER, port(there), "approvals", "ada");
      BackgroundJobServer elsewhere = there.getBean(BackgroundJobServer.class);
      elsewhere.pauseProcessing();
      try {
        submitHere(daniel());

        assertThat(page.locator("gw-toast")).containsText("Daniel LaRusso");
        assertThat(page.locator(".approval")).hasCount(1);
        assertThat(page).hasTitle("(1) Approvals · Gangway");

        decideHere();

        assertThat(page.locator("gw-toast")).hasCount(0);
        assertThat(page.locator(".approval")).hasCount(0);
        assertThat(page).hasTitle("Approvals · Gangway");
      } finally {
        elsewhere.resumeProcessing();
      }
    }

    private void decideHere() {
      UUID order = here.getBean(Approvals.class).pendingIds(Limit.of(1)).get(0);
      SignedInAs.admin(
          () ->
              here.getBean(ApprovalService.class)
                  .decide(order, Decision.APPROVE, People.APPROVER, DecidedVia.PAGE, null));
    }
  }

  private UUID submitHere() {
    return submitHere(johnny());
  }

  private UUID submitHere(NewHire hire) {
    Submission submission = Submission.of(hire);
    Plan plan = Plan.everything(here.getBean(Activities.class));
    SignedInAs.admin(() -> here.getBean(OnboardingService.class).submit(submission, plan, HR));
    return submission.id();
  }

  private void awaitCompleted(UUID id, Duration patience) {
    Onboardings onboardings = there.getBean(Onboardings.class);
    await()
        .atMost(patience)
        .until(() -> onboardings.findById(id).orElseThrow().status() == OnboardingStatus.COMPLETED);
  }

  private long ended(UUID batch) {
    return progress(batch).ended();
  }

  private BatchStatus status(UUID batch) {
    return progress(batch).batch().status();
  }

  private BatchProgress progress(UUID batch) {
    return SignedInAs.admin(() -> there.getBean(BatchService.class).progress(batch)).orElseThrow();
  }

  private static List<NewHire> developers(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> hire("Person " + n, "p%d@example.com".formatted(n), "developer"))
        .toList();
  }
}
