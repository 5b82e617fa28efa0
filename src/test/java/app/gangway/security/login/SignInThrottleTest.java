package app.gangway.security.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gangway.testing.Race;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;

class SignInThrottleTest {

  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  private final SettableClock clock = new SettableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void typing_errors_cost_nothing() {
    fail(3, "hanna", HERE);

    assertThat(succeeds("hanna", HERE)).isTrue();
  }

  @Test
  void after_them_every_failure_doubles_the_wait_up_to_a_minute() {
    fail(3, "hanna", HERE);
    for (long seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
      fail(1, "hanna", HERE);
      assertThat(waitOf("hanna", HERE)).isEqualTo(seconds);
      clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(waitOf("hanna", HERE)).isEqualTo(1);
      clock.advance(Duration.ofMillis(1));
    }
    assertThat(succeeds("hanna", HERE)).isTrue();
  }

  @Test
  void who_waits_costs_no_look_at_a_password() {
    fail(4, "hanna", HERE);
    looks.set(0);

    assertThat(waitOf("hanna", HERE)).isPositive();
    assertThat(looks).hasValue(0);
  }

  @Test
  void a_success_forgets_what_went_before() {
    fail(3, "hanna", HERE);
    assertThat(succeeds("hanna", HERE)).isTrue();
    fail(3, "hanna", HERE);

    assertThat(succeeds("hanna", HERE)).isTrue();
  }

  @Test
  void nobody_else_is_slowed_down() {
    fail(4, "hanna", HERE);

    assertThat(succeeds("arno", HERE)).isTrue();
    assertThat(succeeds("hanna", ELSEWHERE)).isTrue();
    assertThat(waitOf("HANNA ", HERE)).isPositive();
  }

  @Test
  void an_address_that_tries_many_names_has_to_wait_too() {
    IntStream.range(0, 21).forEach(n -> fail(1, "name" + n, HERE));

    assertThat(waitOf("yet another", HERE)).isEqualTo(1);
    assertThat(succeeds("yet another", ELSEWHERE)).isTrue();
  }

  @Test
  void but_not_those_who_have_come_in_from_there_before() {
    IntStream.range(0, 21).forEach(n -> fail(1, "name" + n, HERE));

    assertThat(throttle.attempt("hanna", HERE, () -> true, () -> "in")).isEqualTo("in");
  }

  @Test
  void typing_errors_of_a_whole_day_do_not_add_up() {
    for (int n = 0; n < 40; n++) {
      fail(1, "name" + n, HERE);
      clock.advance(FailedAttempts.MEMORY.plusSeconds(1));
    }
    assertThat(succeeds("yet another", HERE)).isTrue();
  }

  @Test
  void whoever_makes_up_the_end_of_an_address_gains_nothing() {
    fail(4, "hanna", "2001:db8:1:2:aaaa::1");

    assertThat(waitOf("hanna", "2001:db8:1:2::b")).isPositive();
    assertThat(succeeds("hanna", "2001:db8:1:3::b")).isTrue();
  }

  @Test
  void all_at_once_is_no_way_round_it() {
    Race.between(guesses(n -> "hanna"));

    assertThat(looks.get()).isBetween(1, SignInThrottle.FREE + 1);
  }

  @Test
  void many_names_at_once_are_no_way_round_it_either() {
    Race.between(guesses(n -> "name" + n));

    assertThat(looks.get()).isBetween(1, SignInThrottle.FREE_OF_ADDRESS + 1);
  }

  private List<Callable<Object>> guesses(IntFunction<String> name) {
    return IntStream.range(0, 200).mapToObj(n -> guess(name.apply(n))).toList();
  }

  private Callable<Object> guess(String name) {
    return () -> {
      try {
        return throttle.attempt(name, HERE, () -> false, this::wrong);
      } catch (BadCredentialsException | TooManyAttemptsException refused) {
        return refused;
      }
    };
  }

  private Object wrong() {
    looks.incrementAndGet();
    throw new BadCredentialsException("wrong");
  }

  private void fail(int times, String name, String address) {
    for (int n = 0; n < times; n++) {
      assertThatExceptionOfType(BadCredentialsException.class)
          .isThrownBy(() -> throttle.attempt(name, address, () -> false, this::wrong));
    }
  }

  private boolean succeeds(String name, String address) {
    return throttle.attempt(name, address, () -> false, () -> true);
  }

  private long waitOf(String name, String address) {
    try {
      throttle.attempt(name, address, () -> false, this::wrong);
      return 0;
    } catch (TooManyAttemptsException wait) {
      return wait.seconds();
    }
  }
}
