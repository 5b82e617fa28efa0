package app.gangway.overview;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the first page counts; once on each database. */
abstract class FiguresQueries {

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired FanIn fanIn;
  @Autowired Figures figures;
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

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void what_ended_is_counted_by_day_and_by_how_it_ended() {
    at("2031-02-01T09:00");
    complete();
    service.withdraw(gangway.submit(johnny()), HR);
    at("2031-02-02T10:00");
    complete();
    complete();

    assertThat(counted("2031-02-01", "2031-02-02"))
        .containsExactlyInAnyOrder(
            new DayCount(day("2031-02-01"), OnboardingStatus.COMPLETED, 1),
            new DayCount(day("2031-02-01"), OnboardingStatus.WITHDRAWN, 1),
            new DayCount(day("2031-02-02"), OnboardingStatus.COMPLETED, 2));
  }

  @Test
  void where_the_clock_goes_forward_a_day_has_23_hours() {
    at("2031-03-30T23:30");
    complete();
    at("2031-03-31T00:30");
    complete();
    at("2031-03-31T23:30");
    complete();
    at("2031-04-01T00:30");
    complete();

    assertThat(counted("2031-03-29", "2031-04-01"))
        .containsExactly(
            new DayCount(day("2031-03-30"), OnboardingStatus.COMPLETED, 1),
            new DayCount(day("2031-03-31"), OnboardingStatus.COMPLETED, 2),
            new DayCount(day("2031-04-01"), OnboardingStatus.COMPLETED, 1));
  }

  @Test
  void where_the_clock_goes_back_a_day_has_25_hours() {
    at("2031-10-26T00:30");
    complete();
    at("2031-10-26T23:30");
    complete();
    at("2031-10-27T23:30");
    complete();

    assertThat(counted("2031-10-25", "2031-10-27"))
        .containsExactly(
            new DayCount(day("2031-10-26"), OnboardingStatus.COMPLETED, 2),
            new DayCount(day("2031-10-27"), OnboardingStatus.COMPLETED, 1));
  }

  @Test
  void who_completed_with_a_declined_order_is_counted_from_a_moment_on() {
    at("2031-05-01T23:00");
    decline();
    at("2031-05-02T01:00");
    decline();
    complete();

    assertThat(figures.orderDeclined(day("2031-05-02").atStartOfDay(BERLIN).toInstant()))
        .isEqualTo(1);
  }

  private void decline() {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    UUID approval = approvals.ofOnboarding(id).get(0).id();
    approvalService.decide(approval, Decision.DECLINE, APPROVER, DecidedVia.PAGE, null);
    fanIn.close(id);
  }

  private void at(String inBerlin) {
    clock.set(LocalDateTime.parse(inBerlin).atZone(BERLIN).toInstant());
  }

  private List<DayCount> counted(String first, String last) {
    return figures.endedByDay(day(first), day(last), BERLIN);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private void complete() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    fanIn.close(id);
  }
}
