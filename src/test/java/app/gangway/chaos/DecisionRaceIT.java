package app.gangway.chaos;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.batch.BatchService;
import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.execution.ActivityPerformer;
import app.gangway.testing.Race;
import app.gangway.testing.Services;
import app.gangway.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Yes, no and nobody meet, on two nodes whose clocks differ by a moment: for one the deadline has
 * just not come, so people may decide there; for the other it has, so the system may.
 */
@Tag("chaos")
class DecisionRaceIT {

  private static final int ROUNDS = 1_000;

  @TempDir Path folder;

  /** What a runner was told: that its decision counts, or not. */
  private record Answer(String outcome, String who, boolean counts) {}

  @Test
  void of_a_thousand_races_each_has_one_winner_and_what_it_was_told_stands() throws Exception {
    long begin = System.nanoTime();
    try (PostgresServer server = PostgresServer.startIn(folder);
        ConfigurableApplicationContext one = node(server);
        ConfigurableApplicationContext other = node(server)) {
      Ledger ledger = new Ledger(server.database());
      List<UUID> approvals = ask(one, ledger);
      Instant deadline = one.getBean(Approvals.class).nearestDeadline().orElseThrow();
      one.getBean(SettableClock.class).set(deadline.minusMillis(1));
      other.getBean(SettableClock.class).set(deadline);

      Map<String, Integer> won = new TreeMap<>();
      for (UUID approval : approvals) {
        List<Callable<Answer>> runners = runners(one, other, approval);
        Collections.shuffle(runners);
        List<Answer> winners = Race.between(runners).stream().filter(Answer::counts).toList();

        assertThat(winners).hasSize(1);
        Answer winner = winners.get(0);
        assertThat(row(ledger, approval)).isEqualTo(winner.outcome() + " by " + winner.who());
        won.merge(winner.outcome(), 1, Integer::sum);
      }
      ledger.assertApprovalsDecidedOnce();
      assertThat(won).as("each kind wins now and then").hasSize(3);
      System.out.printf(
          "DecisionRaceIT: %d races of 6 on 2 nodes, won by %s; %d s in all%n",
          approvals.size(), won, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
  }

  private static List<Callable<Answer>> runners(
      ConfigurableApplicationContext one, ConfigurableApplicationContext other, UUID approval) {
    return new ArrayList<>(
        List.of(
            person(one, approval, Decision.APPROVE, "First approver"),
            person(one, approval, Decision.DECLINE, "Second approver"),
            person(one, approval, Decision.APPROVE, "Third approver"),
            person(other, approval, Decision.DECLINE, "Fourth approver, too late"),
            gangway(one, approval),
            gangway(other, approval)));
  }

  private static Callable<Answer> person(
      ConfigurableApplicationContext node, UUID approval, Decision decision, String name) {
    ApprovalService service = node.getBean(ApprovalService.class);
    String outcome = decision == Decision.APPROVE ? "APPROVED" : "DECLINED";
    return () ->
        new Answer(
            outcome,
            name,
            service.decide(
                    approval, decision, Actor.person(name, "192.0.2.3"), DecidedVia.PAGE, null)
                == DecisionResult.ACCEPTED);
  }

  private static Callable<Answer> gangway(ConfigurableApplicationContext node, UUID approval) {
    ApprovalService service = node.getBean(ApprovalService.class);
    return () -> new Answer("EXPIRED", Actor.SYSTEM.name(), service.expire(approval));
  }

  /** A thousand people in sales, whose equipment waits. */
  private static List<UUID> ask(ConfigurableApplicationContext node, Ledger ledger)
      throws InterruptedException {
    List<NewHire> sales =
        IntStream.range(0, ROUNDS)
            .mapToObj(n -> hire("Person " + n, "p%d@example.com".formatted(n), "sales"))
            .toList();
    node.getBean(BatchService.class).submit(batch(UUID.randomUUID(), "sales.csv", sales), HR);
    ActivityPerformer performer = node.getBean(ActivityPerformer.class);
    List<String> orders =
        ledger.list(
            "select id || ' ' || job_id from activity_run where activity ="
                + " 'ItEquipmentOrderActivity'");
    for (String order : orders) {
      String[] ids = order.split(" ");
      performer.perform(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }
    return ledger.list("select id from approval where status = 'PENDING'").stream()
        .map(UUID::fromString)
        .toList();
  }

  private static String row(Ledger ledger, UUID approval) {
    return ledger
        .list(
            "select status || ' by ' || decided_by from approval where id = '%s'"
                .formatted(approval))
        .get(0);
  }

  private static ConfigurableApplicationContext node(PostgresServer server) {
    return Services.withSettableClock(server.database().settings().toArray(String[]::new));
  }
}
