package app.gangway.chaos;

import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchService;
import app.gangway.batch.BatchSubmission;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.execution.StepService;
import app.gangway.onboarding.intake.ProcessPlanning;
import app.gangway.process.ProcessService;
import app.gangway.testing.Desk;
import app.gangway.testing.Processes;
import app.gangway.testing.Services;
import app.gangway.testing.SignedInAs;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application is killed again and again while steps of a process are planned, wait for others,
 * for a person, and for another system. Once on each database.
 */
@Tag("chaos")
abstract class StepKill {

  private static final int KILLS = Integer.getInteger("chaos.kills", 20);

  /** So many that there is work left at the last kill. */
  private static final int PEOPLE = 60 * KILLS;

  /** What is planned starts within so long; a life takes a little less than its part. */
  private static final int LONGEST_WAIT_SECONDS = 8 * KILLS;

  /** People end tasks once in so many lives. */
  private static final int BETWEEN_TASKS = 3;

  private static final int ANSWER_MILLIS = 50;
  private static final int LONGEST_WORK_MILLIS = 2_000;
  private static final Duration END = Duration.ofSeconds(180);

  private static final String STEPS =
      """
      {"for": [{"role": "*"}],
       "steps": [
         {"key": "card", "do": "connector:cards"},
         {"key": "desk", "do": "task", "after": ["card"], "owner": "facility", "due": "-1wd"},
         {"key": "laptop", "do": "ItEquipmentOrderActivity", "start": "-10wd"},
         {"key": "gift", "do": "AccessCardCreationActivity", "required": false, "after": ["card"]},
         {"key": "letter", "do": "WelcomeEmailActivity", "after": ["desk", "laptop"]}]}""";

  @TempDir Path folder;

  abstract Database database();

  @Test
  void every_step_settles_once_none_before_its_time_and_none_is_forgotten() {
    Ledger ledger = new Ledger(database());
    try (Desk cards = new Desk(ANSWER_MILLIS)) {
      arrive();
      planWithinTheTest();
      for (int i = 0; i < KILLS; i++) {
        try (AppProcess life = start(cards)) {
          life.awaitStarted().awaitSteps(i == 0 ? 100 : 1).live(whileAtWork());
          life.kill();
        }
        if (i % BETWEEN_TASKS == 0) {
          doTasks(ledger);
        }
      }
      long left = ledger.openActivities();
      assertThat(left).as("steps that were open at the last kill").isPositive();
      while (ledger.count("activity_run where step_key = 'desk' and settled_at is null") > 0) {
        try (AppProcess life = start(cards)) {
          life.awaitStarted().awaitSteps(1).live(Duration.ofMillis(LONGEST_WORK_MILLIS));
          life.kill();
        }
        doTasks(ledger);
      }
      try (AppProcess life = start(cards, AppProcess.TELLING_OF_JOBS)) {
        life.awaitStarted().awaitBatchEnded(END);
      }

      ledger.assertOnboardingsEndedOnce(PEOPLE);
      assertStepsSettledOnce(ledger);
      assertThat(cards.orders()).isEqualTo(PEOPLE);
      assertThat(cards.repeated()).isZero();
      System.out.printf(
          "%s: %d kills, %d steps left at the last of them, %d attempts interrupted%n",
          getClass().getSimpleName(), KILLS, left, ledger.interruptions());
    }
  }

  private void assertStepsSettledOnce(Ledger ledger) {
    assertThat(ledger.count("activity_run")).isEqualTo(5L * PEOPLE);
    assertThat(ledger.list("select id || ' ' || status from activity_run where status <> 'DONE'"))
        .as("steps that are not done")
        .isEmpty();
    assertThat(
            ledger.list(
                """
                select r.id || ' ' || r.step_key || ' ' || count(t.id) from activity_run r
                left join timeline t on t.subject_id = r.onboarding_id and t.activity = r.step_key
                  and t.kind = 'ACTIVITY_DONE'
                group by r.id, r.step_key having count(t.id) <> 1"""))
        .as("steps that were not done exactly once")
        .isEmpty();
    assertThat(
            ledger.list(
                """
                select r.id || '' from activity_run r join planned_for_test p on p.id = r.id
                where r.first_started_at < p.due_at"""))
        .as("steps that began before their time")
        .isEmpty();
    assertThat(
            ledger.list(
                """
                select r.id || ' ' || r.step_key from activity_run r
                join activity_run b on b.onboarding_id = r.onboarding_id
                where ' ' || r.blockers || ' ' like '% ' || b.step_key || ' %'
                  and (r.kind = 'TASK' and r.due_at < b.settled_at
                    or r.kind <> 'TASK' and r.first_started_at < b.settled_at)"""))
        .as("steps that began before a step before them had settled")
        .isEmpty();
    assertThat(ledger.list("select id || '' from onboarding where blocked <> 0")).isEmpty();
  }

  private void arrive() {
    try (ConfigurableApplicationContext gangway = services()) {
      Processes.publish(gangway.getBean(ProcessService.class), "all", STEPS);
      SignedInAs.admin(
          () ->
              gangway
                  .getBean(BatchService.class)
                  .submit(
                      BatchSubmission.of(
                          UUID.randomUUID(),
                          "crowd.csv",
                          gangway.getBean(ProcessPlanning.class).current(),
                          people()),
                      HR));
    }
  }

  private static List<NewHire> people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(
            n ->
                new NewHire(
                    "Person " + n,
                    "p%d@example.com".formatted(n),
                    LocalDate.of(2099, 3, 2),
                    "developer"))
        .toList();
  }

  private void doTasks(Ledger ledger) {
    List<String> tasks = ledger.list("select id || '' from activity_run where status = 'TODO'");
    if (!tasks.isEmpty()) {
      try (ConfigurableApplicationContext gangway = services()) {
        StepService steps = gangway.getBean(StepService.class);
        SignedInAs.admin(() -> tasks.forEach(task -> steps.done(UUID.fromString(task), null, HR)));
      }
    }
  }

  /** What starts weeks ahead starts within the test, and the rows remember when. */
  private void planWithinTheTest() {
    try (Connection connection = database().open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table planned_for_test (id uuid primary key, due_at timestamp(6) with time zone)");
      List<String> planned =
          new Ledger(database()).list("select id || '' from activity_run where status = 'PLANNED'");
      assertThat(planned).hasSize(PEOPLE);
      for (String id : planned) {
        int seconds = ThreadLocalRandom.current().nextInt(LONGEST_WAIT_SECONDS);
        statement.execute(
            """
            update activity_run set due_at = current_timestamp + interval '%d' second
            where id = '%s'"""
                .formatted(seconds, id));
      }
      statement.execute(
          "insert into planned_for_test select id, due_at from activity_run where status = 'PLANNED'");
    } catch (SQLException away) {
      throw new IllegalStateException("The rows cannot be changed", away);
    }
  }

  private ConfigurableApplicationContext services() {
    return Services.withRealClock(
        database()
            .settingsAnd(
                "--gangway.connectors[0].name=cards",
                "--gangway.connectors[0].url=http://localhost/orders"));
  }

  private AppProcess start(Desk cards, String... more) {
    List<String> settings =
        List.of(
            "--gangway.connectors[0].name=cards",
            "--gangway.connectors[0].url=" + cards.url() + "/orders",
            "--gangway.connectors[0].body={\"for\": \"{{name}}\"}",
            "--gangway.connectors[0].find.url=" + cards.url() + "/find?key={{key}}",
            "--gangway.connectors[0].find.found-when=/id",
            "--gangway.simulation.min-delay=50ms",
            "--gangway.simulation.max-delay=200ms");
    return PackagedApp.get()
        .start(
            getClass().getSimpleName(),
            folder,
            Stream.concat(
                    Arrays.stream(database().settingsAnd(settings.toArray(String[]::new))),
                    Arrays.stream(more))
                .toArray(String[]::new));
  }

  private static Duration whileAtWork() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextInt(LONGEST_WORK_MILLIS));
  }
}
