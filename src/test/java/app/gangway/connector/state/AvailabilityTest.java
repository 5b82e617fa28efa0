package app.gangway.connector.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.connector.rule.Judgement;
import app.gangway.connector.rule.Judgement.Kind;
import app.gangway.connector.state.Availability.Granted;
import app.gangway.connector.state.Availability.Turn;
import app.gangway.connector.state.Availability.TurnedAway;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When a system is called, and when it is left alone. */
class AvailabilityTest {

  private static final Duration PROBE = Duration.ofSeconds(30);

  private final SettableClock clock = new SettableClock();
  private final AtomicInteger heard = new AtomicInteger();
  private final Availability desk = new Availability("desk", 3, clock, heard::incrementAndGet);

  private Instant says(Kind kind) {
    return desk.heard(new Judgement(kind, kind.name(), null), Duration.ofMillis(1));
  }

  private void calls(int times, Kind kind) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      assertThat(desk.enter()).isEqualTo(new Granted(false));
      says(kind);
    }
  }

  private Instant turnedAway() throws InterruptedException {
    Turn turn = desk.enter();
    assertThat(turn).isInstanceOf(TurnedAway.class);
    return ((TurnedAway) turn).until();
  }

  @Test
  void five_failures_in_a_row_mean_that_it_is_down() throws Exception {
    calls(4, Kind.AGAIN);
    calls(1, Kind.SUCCESS);
    calls(4, Kind.AGAIN);
    assertThat(desk.isUp()).isTrue();
    calls(1, Kind.AGAIN);

    assertThat(desk.isUp()).isFalse();
    assertThat(desk.enter())
        .isInstanceOfSatisfying(
            TurnedAway.class, away -> assertThat(away.reason()).isEqualTo("desk is down: AGAIN"));
  }

  @Test
  void a_refusal_of_an_order_is_no_failure_of_the_system() throws Exception {
    calls(9, Kind.REFUSED);

    assertThat(desk.isUp()).isTrue();
  }

  @Test
  void whoever_does_not_let_us_in_is_down_at_once() throws Exception {
    calls(1, Kind.DOWN);

    assertThat(desk.isUp()).isFalse();
    assertThat(desk.last().orElseThrow().text()).isEqualTo("DOWN");
  }

  @Test
  void calls_that_were_open_when_it_went_down_change_nothing() throws Exception {
    desk.enter();
    desk.enter();
    desk.enter();

    says(Kind.DOWN);
    says(Kind.DOWN);
    says(Kind.AGAIN);

    assertThat(desk.isUp()).isFalse();
    turnedAway();
  }

  @Test
  void one_call_each_half_minute_finds_out_and_the_others_wait() throws Exception {
    calls(1, Kind.DOWN);
    clock.advance(PROBE.minusMillis(1));
    turnedAway();
    clock.advance(Duration.ofMillis(2));

    assertThat(desk.enter()).isEqualTo(new Granted(true));
    turnedAway();
    says(Kind.AGAIN);
    turnedAway();

    clock.advance(PROBE.plusMillis(1));
    assertThat(desk.enter()).isEqualTo(new Granted(true));
    says(Kind.SUCCESS);
    assertThat(desk.isUp()).isTrue();
    assertThat(desk.enter()).isEqualTo(new Granted(false));
  }

  @Test
  void the_first_comes_again_in_half_a_minute_and_the_others_in_some() throws Exception {
    desk.enter();
    assertThat(says(Kind.DOWN)).isEqualTo(clock.instant().plus(PROBE));

    for (int i = 0; i < 20; i++) {
      assertThat(turnedAway())
          .isBetween(
              clock.instant().plus(Duration.ofMinutes(2)),
              clock.instant().plus(Duration.ofMinutes(10)));
    }
  }

  @Test
  void a_probe_that_was_not_made_is_made_by_the_next() throws Exception {
    calls(1, Kind.DOWN);
    clock.advance(PROBE.plusMillis(1));
    assertThat(desk.enter()).isEqualTo(new Granted(true));

    desk.notCalled();

    assertThat(desk.enter()).isEqualTo(new Granted(true));
  }

  @Test
  void a_person_can_have_it_tried_now() throws Exception {
    calls(1, Kind.DOWN);
    int before = heard.get();

    desk.tryNow();

    assertThat(heard).hasValue(before + 1);
    assertThat(desk.enter()).isEqualTo(new Granted(true));
    turnedAway();
  }

  @Test
  void so_many_calls_are_open_at_a_time() throws Exception {
    desk.enter();
    desk.enter();
    assertThat(desk.enter()).isEqualTo(new Granted(false));

    assertThat(desk.enter())
        .isInstanceOfSatisfying(
            TurnedAway.class,
            away -> {
              assertThat(away.reason()).isEqualTo("desk is busy");
              assertThat(away.until()).isAfter(clock.instant());
            });
    says(Kind.SUCCESS);
    assertThat(desk.enter()).isEqualTo(new Granted(false));
    desk.notCalled();
    assertThat(desk.enter()).isEqualTo(new Granted(false));
  }
}
