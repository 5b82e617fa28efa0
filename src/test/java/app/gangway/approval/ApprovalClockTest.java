package app.gangway.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.calendar.BusinessCalendar;
import app.gangway.calendar.CalendarProperties;
import app.gangway.calendar.LocationProperties;
import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.testing.SettableClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

/** By which clock the time of an approval is counted. */
class ApprovalClockTest {

  private static final Instant MONDAY_AFTERNOON = Instant.parse("2026-11-30T15:00:00Z");

  private final ApplicationContextRunner start =
      new ApplicationContextRunner()
          .withUserConfiguration(Settings.class, ApprovalClock.class)
          .withBean(SettableClock.class)
          .withPropertyValues("gangway.zone=Europe/Berlin");

  @EnableConfigurationProperties({
    ApprovalPolicy.class,
    ApprovalTiming.class,
    CalendarProperties.class,
    LocationProperties.class
  })
  @ComponentScan(basePackageClasses = BusinessCalendar.class)
  static class Settings {}

  @Test
  void by_default_every_second_counts_and_the_timeline_says_how_many() {
    start.run(
        context -> {
          ApprovalClock clock = context.getBean(ApprovalClock.class);
          Instant deadline = clock.deadline(MONDAY_AFTERNOON);
          assertThat(deadline).isEqualTo(MONDAY_AFTERNOON.plusSeconds(90));
          assertThat(clock.within(deadline)).isEqualTo("within 90 s");
        });
  }

  @Test
  void business_time_goes_on_the_next_morning() {
    start
        .withPropertyValues("gangway.approval.clock=business", "gangway.approval.timeout=4h")
        .run(
            context -> {
              ApprovalClock clock = context.getBean(ApprovalClock.class);
              Instant deadline = clock.deadline(MONDAY_AFTERNOON);
              assertThat(deadline).isEqualTo(Instant.parse("2026-12-01T11:00:00Z"));
              assertThat(clock.within(deadline)).isEqualTo("until Tue 1 Dec 2026 12:00 CET");
            });
  }

  @Test
  void a_long_time_is_told_by_its_end() {
    start
        .withPropertyValues("gangway.approval.timeout=2d")
        .run(
            context -> {
              ApprovalClock clock = context.getBean(ApprovalClock.class);
              assertThat(clock.within(clock.deadline(MONDAY_AFTERNOON)))
                  .isEqualTo("until Wed 2 Dec 2026 16:00 CET");
            });
  }

  /** In minutes after it was asked; 0 for never. */
  @ParameterizedTest(name = "{0}: {1}, {2}, escalated {3}")
  @CsvSource({
    "90s, 0, 0, 0",
    "9m, 0, 0, 0",
    "10m, 5, 8, 0",
    "59m, 29.5, 47.2, 0",
    "60m, 30, 48, 45",
  })
  void what_is_short_stays_silent(String timeout, double first, double second, double escalated) {
    start
        .withPropertyValues(
            "gangway.approval.escalate-to=it-leads", "gangway.approval.timeout=" + timeout)
        .run(
            context -> {
              ApprovalClock clock = context.getBean(ApprovalClock.class);
              Instant asked = MONDAY_AFTERNOON;
              Instant deadline = clock.deadline(asked);
              Optional<Instant> reminder = clock.reminder(asked, deadline, asked);
              assertThat(reminder).isEqualTo(minutes(first));
              assertThat(reminder.flatMap(last -> clock.reminder(asked, deadline, last)))
                  .isEqualTo(minutes(second));
              assertThat(clock.escalation(asked, deadline)).isEqualTo(minutes(escalated));
              assertThat(clock.leavesTimeForMore()).isEqualTo(first > 0);
            });
  }

  private static Optional<Instant> minutes(double minutes) {
    return Optional.of(Math.round(minutes * 60))
        .filter(seconds -> seconds > 0)
        .map(MONDAY_AFTERNOON::plusSeconds);
  }

  @Test
  void nobody_is_asked_too_and_nobody_reminded_if_the_settings_say_so() {
    start
        .withPropertyValues("gangway.approval.remind-at=", "gangway.approval.timeout=8h")
        .run(
            context -> {
              ApprovalClock clock = context.getBean(ApprovalClock.class);
              Instant deadline = clock.deadline(MONDAY_AFTERNOON);
              assertThat(clock.reminder(MONDAY_AFTERNOON, deadline, MONDAY_AFTERNOON)).isEmpty();
              assertThat(clock.escalation(MONDAY_AFTERNOON, deadline)).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"remind-at=0%", "remind-at=50%,100%", "remind-at=half", "escalate-at=0.75"})
  void what_is_no_share_of_the_time_is_refused(String setting) {
    start
        .withPropertyValues("gangway.approval." + setting)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(UnusableConfigurationException.class)
                    .hasMessageContaining("is no part of the time"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2d", "1D", "P2D", "P1DT4H"})
  void days_of_business_time_are_refused(String timeout) {
    start
        .withPropertyValues(
            "gangway.approval.clock=business", "gangway.approval.timeout=" + timeout)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(UnusableConfigurationException.class)
                    .hasMessageContaining("a day may mean"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"16h", "90s", "PT16H", "3600000"})
  void hours_of_business_time_are_not(String timeout) {
    start
        .withPropertyValues(
            "gangway.approval.clock=business", "gangway.approval.timeout=" + timeout)
        .run(context -> assertThat(context).hasNotFailed());
  }
}
