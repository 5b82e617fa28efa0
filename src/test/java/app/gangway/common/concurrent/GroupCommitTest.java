package app.gangway.common.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private final Queue<List<Integer>> groups = new ConcurrentLinkedQueue<>();

  @Test
  void who_comes_alone_is_served_at_once_on_the_own_thread() {
    GroupCommit<Integer, Thread> grouping =
        new GroupCommit<>(asked -> List.of(Thread.currentThread()));

    assertThat(grouping.ask(1)).isSameAs(Thread.currentThread());
  }

  @Test
  void those_who_find_it_busy_are_served_together() throws InterruptedException {
    CountDownLatch firstAtWork = new CountDownLatch(1);
    CountDownLatch allWaiting = new CountDownLatch(1);
    GroupCommit<Integer, Integer> grouping =
        new GroupCommit<>(
            asked -> {
              groups.add(asked);
              if (asked.contains(0)) {
                firstAtWork.countDown();
                await(allWaiting);
              }
              return asked;
            });
    List<Thread> threads =
        IntStream.range(0, 6).mapToObj(n -> new Thread(() -> grouping.ask(n))).toList();
    threads.get(0).start();
    firstAtWork.await();
    threads.subList(1, 6).forEach(Thread::start);
    for (Thread waiting : threads.subList(1, 6)) {
      while (waiting.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    allWaiting.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(groups).hasSize(2);
    assertThat(groups).last().satisfies(g -> assertThat(g).hasSize(5));
  }

  @Rounds(200)
  void everybody_gets_the_own_answer() {
    AtomicInteger served = new AtomicInteger();
    GroupCommit<Integer, Integer> grouping =
        new GroupCommit<>(
            asked -> {
              served.addAndGet(asked.size());
              return asked.stream().map(n -> n * n).toList();
            });
    List<Callable<Boolean>> runners =
        IntStream.range(0, 16).mapToObj(n -> (Callable<Boolean>) () -> twice(grouping, n)).toList();

    assertThat(Race.between(runners)).containsOnly(true);
    assertThat(served).hasValue(32);
  }

  private static boolean twice(GroupCommit<Integer, Integer> grouping, int n) {
    return grouping.ask(n) == n * n && grouping.ask(n + 100) == (n + 100) * (n + 100);
  }

  @Rounds(50)
  void one_that_cannot_be_served_spoils_it_for_nobody_else() {
    GroupCommit<Integer, Integer> grouping =
        new GroupCommit<>(
            asked -> {
              if (asked.contains(7)) {
                throw new IllegalArgumentException("7");
              }
              return asked;
            });
    List<Callable<Object>> runners =
        IntStream.range(0, 16).mapToObj(n -> (Callable<Object>) () -> answer(grouping, n)).toList();

    assertThat(Race.between(runners))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, "refused", 8, 9, 10, 11, 12, 13, 14, 15);
  }

  private static Object answer(GroupCommit<Integer, Integer> grouping, int n) {
    try {
      return grouping.ask(n);
    } catch (IllegalArgumentException refused) {
      return "refused";
    }
  }

  @Test
  void an_error_leaves_nobody_waiting() {
    GroupCommit<Integer, Integer> grouping =
        new GroupCommit<>(
            asked -> {
              throw new AssertionError("out of order");
            });

    assertThatThrownBy(() -> grouping.ask(1)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> grouping.ask(2)).isInstanceOf(AssertionError.class);
  }

  @Test
  void an_interruption_is_kept_until_the_step_is_made() {
    GroupCommit<Integer, Integer> grouping = new GroupCommit<>(asked -> asked);
    Thread.currentThread().interrupt();

    assertThat(grouping.ask(1)).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
