package app.gangway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LookBudgetTest {

  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
  private final LookBudget<String> budget = new LookBudget<>(now::get);

  @Test
  void looking_takes_a_fiftieth_of_the_time_at_most() {
    assertThat(budget.allows("ends")).isTrue();
    budget.took("ends", 100 * MILLI);
    assertThat(budget.allows("ends")).isFalse();
    assertThat(budget.allows("mails")).isTrue();

    now.addAndGet(4_999 * MILLI);
    assertThat(budget.allows("ends")).isFalse();
    now.addAndGet(MILLI);
    assertThat(budget.allows("ends")).isTrue();
  }

  @Test
  void nothing_goes_without_a_look_for_more_than_a_minute() {
    budget.took("ends", 10_000 * MILLI);

    now.addAndGet(60_000 * MILLI - 1);
    assertThat(budget.allows("ends")).isFalse();
    now.incrementAndGet();
    assertThat(budget.allows("ends")).isTrue();
  }

  @Test
  void what_was_found_is_looked_for_again_at_once() {
    budget.took("ends", 100 * MILLI);
    budget.found("ends");

    assertThat(budget.allows("ends")).isTrue();
  }
}
