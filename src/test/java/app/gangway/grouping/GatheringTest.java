package app.gangway.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private final List<Integer> passed = Collections.synchronizedList(new ArrayList<>());

  @Test
  void closing_passes_on_what_is_left_in_order() {
    try (Gathering<Integer> gathering =
        new Gathering<>("test", Duration.ofMillis(1), passed::addAll)) {
      IntStream.range(0, 5_000).forEach(gathering::add);
    }

    assertThat(passed).hasSize(5_000).isSorted();
  }

  @Test
  void a_group_that_fails_does_not_stop_the_next() {
    try (Gathering<Integer> gathering =
        new Gathering<>(
            "test",
            Duration.ZERO,
            group -> {
              if (passed.isEmpty()) {
                passed.add(-1);
                throw new IllegalStateException("the first one");
              }
              passed.addAll(group);
            })) {
      gathering.add(0);
      while (passed.isEmpty()) {
        Thread.onSpinWait();
      }
      gathering.add(1);
    }

    assertThat(passed).containsExactly(-1, 1);
  }

  @Test
  void a_group_that_breaks_with_an_error_does_not_stop_the_next() {
    try (Gathering<Integer> gathering =
        new Gathering<>(
            "test",
            Duration.ZERO,
            group -> {
              if (passed.isEmpty()) {
                passed.add(-1);
                throw new AssertionError("the first one");
              }
              passed.addAll(group);
            })) {
      gathering.add(0);
      while (passed.isEmpty()) {
        Thread.onSpinWait();
      }
      gathering.add(1);
    }

    assertThat(passed).containsExactly(-1, 1);
  }
}
