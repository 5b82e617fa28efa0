package app.gangway.insights;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionTime;
import app.gangway.common.Days;
import app.gangway.common.Interval;
import app.gangway.onboarding.figures.ActivityTime;
import app.gangway.onboarding.figures.ActivityTimes;
import app.gangway.onboarding.figures.LeadTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long what took, as the page of insights tells it; once on each database. */
abstract class InsightsTimesQueries extends InsightsScenario {

  @Autowired ActivityTimes activityTimes;

  @Test
  void weeks_have_the_median_and_the_ninth_of_ten() {
    at("2032-04-05T12:00");
    for (int seconds : new int[] {10, 20, 30, 40, 100}) {
      UUID id = gangway.submit(johnny());
      advance(seconds);
      complete(id);
    }
    at("2032-04-12T12:00");
    UUID withdrawn = gangway.submit(johnny());
    advance(1000);
    service.withdraw(withdrawn, HR);

    assertThat(figures("2032-04-05", 14).leadTimes())
        .containsExactly(
            new WeekLeadTime(
                new Days(LocalDate.parse("2032-04-05"), LocalDate.parse("2032-04-11")),
                new LeadTime(5, Duration.ofSeconds(30), Duration.ofSeconds(76))),
            new WeekLeadTime(
                new Days(LocalDate.parse("2032-04-12"), LocalDate.parse("2032-04-18")), null));
  }

  @Test
  void the_time_of_an_activity_is_waiting_in_the_queue_running_and_waiting_for_approval() {
    at("2032-05-03T12:00");
    UUID id = gangway.submit(hire("Slow Sally", "sally@flaky.example", "sales"));
    advance(2);
    gangway.performAll(id);
    advance(4);
    gangway.perform(id, CARD);
    gangway.perform(id, EMAIL);
    advance(6);
    approvalService.decide(approval(id), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null);
    advance(3);
    gangway.perform(id, EQUIPMENT);
    advance(1);
    gangway.perform(id, EQUIPMENT);
    fanIn.close(id);

    assertThat(figures("2032-05-03", 1).activities())
        .as("what is tried again later than it could be waits in the queue")
        .containsExactly(time(CARD, 5, 1, 0), time(EQUIPMENT, 5, 1, 10), time(EMAIL, 5, 1, 0));
  }

  @Test
  void a_declined_order_has_waited_and_never_run() {
    at("2032-06-07T12:00");
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    advance(20);
    approvalService.decide(approval(id), Decision.DECLINE, APPROVER, DecidedVia.PAGE, null);
    fanIn.close(id);

    assertThat(figures("2032-06-07", 1).activities()).contains(time(EQUIPMENT, 0, 0, 20));
  }

  @Test
  void decisions_are_counted_with_the_median_of_their_time() {
    at("2032-07-05T12:00");
    decide(10, Decision.APPROVE);
    decide(30, Decision.APPROVE);
    decide(8, Decision.DECLINE);
    UUID late = gangway.submit(daniel());
    gangway.performAll(late);
    advance(90);
    approvalService.expire(approval(late));
    UUID withdrawn = gangway.submit(daniel());
    gangway.performAll(withdrawn);
    service.withdraw(withdrawn, HR);

    assertThat(figures("2032-07-05", 1).decisions())
        .containsExactlyInAnyOrder(
            new DecisionTime(ApprovalStatus.APPROVED, 2, Duration.ofSeconds(20)),
            new DecisionTime(ApprovalStatus.DECLINED, 1, Duration.ofSeconds(8)),
            new DecisionTime(ApprovalStatus.EXPIRED, 1, Duration.ofSeconds(90)));
  }

  @Test
  void of_very_many_a_sample_is_looked_at_that_their_ids_tell() {
    at("2032-12-01T12:00");
    List<UUID> ids = Stream.generate(() -> gangway.submit(johnny())).limit(40).toList();
    ids.forEach(this::complete);
    Interval day =
        new Days(LocalDate.parse("2032-12-01"), LocalDate.parse("2032-12-01")).in(BERLIN);

    assertThat(activityTimes.ofEnded(day, 40)).extracting(ActivityTime::count).containsOnly(40L);
    assertThat(activityTimes.ofEnded(day, 2L * ActivityTimes.SAMPLE))
        .extracting(ActivityTime::count)
        .containsOnly(
            ids.stream().filter(id -> (id.getLeastSignificantBits() & 0x800) == 0).count());
  }

  private void decide(int afterSeconds, Decision decision) {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    advance(afterSeconds);
    approvalService.decide(approval(id), decision, APPROVER, DecidedVia.PAGE, null);
  }

  private static ActivityTime time(String activity, int queued, int running, int waiting) {
    return new ActivityTime(
        activity,
        1,
        Duration.ofSeconds(queued),
        Duration.ofSeconds(running),
        Duration.ofSeconds(waiting));
  }
}
