package app.gangway.common.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The time allowed measures no speed: it ends a test that would wait for what never comes. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class BatchBufferTest {

  /** Longer than a test may last: who waits at all fails. */
  private static final Duration FOR_EVER = Duration.ofHours(1);

  private final List<Integer> passed = Collections.synchronizedList(new ArrayList<>());

  @Test
  void closing_passes_on_what_is_left_in_order() {
    try (BatchBuffer<Integer> gathering =
        new BatchBuffer<>("test", Duration.ofMillis(1), passed::addAll)) {
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
    try (BatchBuffer<Integer> gathering =
        new BatchBuffer<>("test", Duration.ZERO, group -> failAtFirst(failure, group))) {
      gathering.add(0);
      while (passed.isEmpty()) {
        Thread.onSpinWait();
      }
      gathering.add(1);
    }

    assertThat(passed).containsExactly(-1, 1);
  }

  @Test
  void who_is_interrupted_hands_in_all_the_same_and_nobody_waits_for_what_never_comes() {
    BatchBuffer<Integer> gathering =
        new BatchBuffer<>("test", Duration.ZERO, FOR_EVER, passed::addAll);
    Thread.currentThread().interrupt();
    gathering.add(1);
    assertThat(Thread.interrupted()).isTrue();

    gathering.flush();
    gathering.close();
    gathering.add(2);
    gathering.flush();
    assertThat(passed).containsExactly(1);
  }

  @Test
  void who_is_interrupted_while_there_is_no_room_is_not_counted() throws InterruptedException {
    CountDownLatch opened = new CountDownLatch(1);
    BatchBuffer<Integer> gathering =
        new BatchBuffer<>("test", Duration.ZERO, FOR_EVER, group -> passWhenOpened(opened, group));
    Thread crowd =
        new Thread(
            () ->
                IntStream.iterate(0, n -> n + 1).takeWhile(n -> !isOver()).forEach(gathering::add));
    crowd.start();
    await().until(() -> crowd.getState() == Thread.State.TIMED_WAITING);

    crowd.interrupt();
    crowd.join();
    opened.countDown();

    gathering.flush();
    gathering.close();
    assertThat(passed).hasSizeGreaterThanOrEqualTo(10_000).isSorted();
  }

  private static boolean isOver() {
    return Thread.currentThread().isInterrupted();
  }

  private void passWhenOpened(CountDownLatch opened, List<Integer> group) {
    try {
      opened.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
    passed.addAll(group);
  }

  @Test
  void an_interruption_that_is_left_over_from_a_group_does_not_end_it() {
    try (BatchBuffer<Integer> gathering =
        new BatchBuffer<>(
            "test",
            Duration.ZERO,
            group -> {
              passed.addAll(group);
              Thread.currentThread().interrupt();
            })) {
      for (int n = 1; n <= 3; n++) {
        gathering.add(n);
        int expected = n;
        await().until(() -> passed.size() == expected);
      }
    }

    assertThat(passed).containsExactly(1, 2, 3);
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
