package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gangway.testing.Race;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;

@ExtendWith(OutputCaptureExtension.class)
class ApiRateLimiterTest {

  private static final String HERE = "192.0.2.1";

  private final SettableClock clock = new SettableClock();
  private final ApiRateLimiter pace = new ApiRateLimiter(new ApiProperties(List.of(), 10), clock);

  @Test
  void twice_as_many_as_a_second_takes_may_come_at_once() {
    times(20, () -> pace.request("hr-system"));

    assertThat(waitOf(() -> pace.request("hr-system"))).isEqualTo(1);
    pace.request("another");
    clock.advance(Duration.ofMillis(100));
    pace.request("hr-system");
    assertThat(waitOf(() -> pace.request("hr-system"))).isEqualTo(1);
    clock.advance(Duration.ofSeconds(2));
    times(20, () -> pace.request("hr-system"));
  }

  @Test
  void twenty_wrong_keys_a_minute_are_only_wrong() {
    times(20, () -> pace.wrongKey(HERE));

    assertThat(waitOf(() -> pace.wrongKey(HERE))).isEqualTo(3);
    clock.advance(Duration.ofSeconds(3));
    pace.wrongKey(HERE);
    assertThat(waitOf(() -> pace.wrongKey(HERE))).isEqualTo(3);
    clock.advance(Duration.ofMinutes(1));
    times(20, () -> pace.wrongKey(HERE));
  }

  @Test
  void whoever_comes_from_there_without_a_key_waits_too_and_counts_for_nothing() {
    times(100, () -> pace.noKey(HERE));
    times(20, () -> pace.wrongKey(HERE));

    assertThat(waitOf(() -> pace.noKey(HERE))).isEqualTo(3);
    clock.advance(Duration.ofSeconds(3));
    times(100, () -> pace.noKey(HERE));
    pace.wrongKey(HERE);
  }

  @Test
  void nobody_else_is_slowed_down_but_the_whole_neighbourhood_is() {
    times(20, () -> pace.wrongKey("2001:db8:1:2:aaaa::1"));

    assertThat(waitOf(() -> pace.wrongKey("2001:db8:1:2::b"))).isPositive();
    pace.wrongKey("2001:db8:1:3::b");
    pace.wrongKey(HERE);
  }

  @Test
  void all_at_once_is_no_way_round_it() {
    Callable<Boolean> guess = () -> waitOf(() -> pace.wrongKey(HERE)) == 0;

    List<Boolean> looked = Race.between(IntStream.range(0, 200).mapToObj(n -> guess).toList());

    assertThat(looked.stream().filter(Boolean::booleanValue)).hasSize(ApiRateLimiter.WRONG_KEYS);
  }

  @Test
  void the_log_says_it_once_a_minute(CapturedOutput log) {
    times(50, () -> waitOf(() -> pace.wrongKey("198.51.100.77")));
    clock.advance(Duration.ofSeconds(59));
    pace.wrongKey("198.51.100.77");
    assertThat(log.toString().split("come from 198.51.100.77")).hasSize(2);

    clock.advance(Duration.ofSeconds(1));
    pace.wrongKey("198.51.100.77");
    assertThat(log.toString().split("come from 198.51.100.77")).hasSize(3);
  }

  @Test
  void who_is_too_fast_is_told_so() {
    times(20, () -> pace.wrongKey(HERE));

    assertThatExceptionOfType(ApiAccessDeniedException.class)
        .isThrownBy(() -> pace.wrongKey(HERE))
        .withMessageContaining("Retry-After")
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
  }

  private static void times(int count, Runnable step) {
    IntStream.range(0, count).forEach(n -> step.run());
  }

  /** In seconds; zero when it need not wait. */
  private static long waitOf(Runnable step) {
    try {
      step.run();
      return 0;
    } catch (ApiAccessDeniedException refused) {
      return refused.seconds();
    }
  }
}
