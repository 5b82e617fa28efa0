package app.gangway.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets several runners start at the same instant. */
public final class Race {

  private Race() {}

  /** What each runner answered, in the order given. */
  @SafeVarargs
  public static <T> List<T> between(Callable<T>... runners) {
    return between(List.of(runners));
  }

  /** The same for any number of runners. */
  public static <T> List<T> between(List<Callable<T>> runners) {
    CyclicBarrier start = new CyclicBarrier(runners.size());
    ExecutorService threads = Executors.newFixedThreadPool(runners.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> runner : runners) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return runner.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> runner : running) {
        answers.add(runner.get(30, TimeUnit.SECONDS));
      }
      return answers;
    } catch (InterruptedException | ExecutionException | TimeoutException broken) {
      throw new AssertionError("A runner did not finish: " + broken, broken);
    } finally {
      threads.shutdownNow();
    }
  }
}
