package app.gangway.onboarding.execution;

import app.gangway.activity.ActivityFailedException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Calls what others have written, a back end or a check, and waits only so long. The call runs on a
 * thread of its own, so that one that ignores its interruption holds up nobody else.
 */
@Component
class TimeLimit {

  private static final Logger LOG = LoggerFactory.getLogger(TimeLimit.class);

  /** More than any number of workers needs: beyond it are calls that never came back. */
  private static final int MAX_THREADS = 500;

  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          MAX_THREADS,
          30,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          new CustomizableThreadFactory("activity-"));

  /**
   * @param what how failures name it
   * @param limit for it, and whatever has been done before
   * @param spent what that took
   * @throws ActivityFailedException when the call failed, in whatever way, or took too long
   * @throws InterruptedException when the caller is to stop; the call is interrupted too
   */
  <T> T call(String what, Callable<T> call, Duration limit, Duration spent)
      throws ActivityFailedException, InterruptedException {
    Future<T> answer = submit(call);
    try {
      T result = answer.get(limit.minus(spent).toMillis(), TimeUnit.MILLISECONDS);
      if (result == null) {
        throw new ActivityFailedException(what + " gave no result.");
      }
      return result;
    } catch (TimeoutException tooLong) {
      throw new ActivityFailedException(
          "%s took longer than %s.".formatted(what, seconds(limit)), tooLong);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof ActivityFailedException known) {
        throw known;
      }
      LOG.error("An activity or its check failed in a way that it should not", failed.getCause());
      throw new ActivityFailedException(
          what + " failed unexpectedly; the log says more.", failed.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private <T> Future<T> submit(Callable<T> call) throws ActivityFailedException {
    try {
      return threads.submit(call);
    } catch (RejectedExecutionException full) {
      throw new ActivityFailedException("Too many calls before it never came back.", full);
    }
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " s"
        : String.format(Locale.ROOT, "%.1f s", limit.toMillis() / 1000.0);
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
