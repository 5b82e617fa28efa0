package app.gangway.insights;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.Approvals;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionTime;
import app.gangway.common.Days;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.figures.ActivityTime;
import app.gangway.onboarding.figures.FailureCount;
import app.gangway.onboarding.figures.LeadTime;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of insights counts, on days of each test's own; once on each database. */
abstract class InsightsQueries {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String CARD = "AccessCardCreationActivity";
  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final String EMAIL = "WelcomeEmailActivity";

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired Onboardings onboardings;
  @Autowired FanIn fanIn;
  @Autowired Insights insights;
  @Autowired SettableClock clock;

  private Instant before = Instant.EPOCH;

  @BeforeEach
  void remember() {
    before = clock.instant();
  }

  @AfterEach
  void goBack() {
    clock.set(before);
  }

  @Test
  void what_comes_and_goes_is_counted_by_the_days_of_the_time_zone() {
    at("2032-02-01T23:59:59");
    UUID late = gangway.submit(johnny());
    at("2032-02-02T00:00");
    complete(late);
    service.withdraw(gangway.submit(johnny()), HR);
    at("2032-02-02T23:59:59");
    complete(gangway.submit(johnny()));

    assertThat(figures("2032-02-01", 3).traffic())
        .containsExactly(
            new Traffic(day("2032-02-01"), 1, 0, 0, 0),
            new Traffic(day("2032-02-02"), 2, 2, 0, 1),
            new Traffic(day("2032-02-03"), 0, 0, 0, 0));
  }

  @Test
  void a_day_without_its_usual_24_hours_counts_what_is_its_own() {
    at("2032-03-28T23:30");
    complete(gangway.submit(johnny()));
    at("2032-03-29T00:30");
    complete(gangway.submit(johnny()));
    at("2032-10-31T00:30");
    complete(gangway.submit(johnny()));
    at("2032-10-31T23:30");
    complete(gangway.submit(johnny()));

    assertThat(figures("2032-03-28", 2).traffic())
        .extracting(Traffic::submitted, Traffic::completed)
        .containsExactly(tuple(1L, 1L), tuple(1L, 1L));
    assertThat(figures("2032-10-30", 3).traffic())
        .extracting(Traffic::completed)
        .containsExactly(0L, 2L, 0L);
  }

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
    approvalService.decide(approval(id), Decision.APPROVE, APPROVER, null);
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
    approvalService.decide(approval(id), Decision.DECLINE, APPROVER, null);
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
  void failures_are_counted_by_activity_and_reason() {
    at("2032-08-02T12:00");
    fail();
    fail();

    InsightsFigures figures = figures("2032-08-02", 1);

    assertThat(figures.traffic()).containsExactly(new Traffic(day("2032-08-02"), 2, 0, 2, 0));
    assertThat(figures.failures())
        .extracting(FailureCount::activity, FailureCount::count)
        .containsExactlyInAnyOrder(tuple(CARD, 2L), tuple(EQUIPMENT, 2L), tuple(EMAIL, 2L));
    assertThat(figures.failures()).allSatisfy(each -> assertThat(each.reason()).isNotBlank());
  }

  @Test
  void the_list_can_be_kept_to_the_same_days() {
    at("2032-09-05T23:59:59");
    UUID id = gangway.submit(johnny());
    at("2032-09-06T00:00");
    complete(id);

    assertThat(listed("2032-09-05", null)).isEqualTo(1);
    assertThat(listed("2032-09-06", null)).isZero();
    assertThat(listed(null, "2032-09-05")).isZero();
    assertThat(listed(null, "2032-09-06")).isEqualTo(1);
  }

  @Test
  void days_on_which_nothing_happened_are_empty() {
    assertThat(figures("2033-01-01", 90).isEmpty()).isTrue();
  }

  private long listed(@Nullable String submitted, @Nullable String ended) {
    return onboardings.count(
        new OnboardingFilter(
                null,
                null,
                null,
                null,
                null,
                false,
                submitted == null ? null : day(submitted).in(BERLIN),
                ended == null ? null : day(ended).in(BERLIN),
                null)
            .toSpecification());
  }

  private void decide(int afterSeconds, Decision decision) {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    advance(afterSeconds);
    approvalService.decide(approval(id), decision, APPROVER, null);
  }

  private UUID approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0).id();
  }

  private void fail() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    for (int attempt = 0; attempt < 3; attempt++) {
      gangway.performAll(id);
      advance(1);
    }
    fanIn.close(id);
  }

  private void complete(UUID id) {
    gangway.performAll(id);
    fanIn.close(id);
  }

  private static ActivityTime time(String activity, int queued, int running, int waiting) {
    return new ActivityTime(
        activity,
        1,
        Duration.ofSeconds(queued),
        Duration.ofSeconds(running),
        Duration.ofSeconds(waiting));
  }

  private InsightsFigures figures(String first, int days) {
    LocalDate from = LocalDate.parse(first);
    return insights.of(new Days(from, from.plusDays(days - 1L)), BERLIN);
  }

  private static Days day(String iso) {
    return Days.of(LocalDate.parse(iso));
  }

  private void advance(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  private void at(String inBerlin) {
    clock.set(LocalDateTime.parse(inBerlin).atZone(BERLIN).toInstant());
  }
}
