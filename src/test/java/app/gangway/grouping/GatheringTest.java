package app.gangway.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("the first one"), new AssertionError("the first one"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_group_that_fails_does_not_stop_the_next(Throwable failure) {
    try (Gathering<Integer> gathering =
        new Gathering<>("test", Duration.ZERO, group -> failAtFirst(failure, group))) {
      gathering.add(0);
      while (passed.isEmpty()) {
        Thread.onSpinWait();
      }
      gathering.add(1);
    }

    assertThat(passed).containsExactly(-1, 1);
  }

  private void failAtFirst(Throwable failure, List<Integer> group) {
    if (passed.isEmpty()) {
      passed.add(-1);
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
    passed.addAll(group);
  }
}
