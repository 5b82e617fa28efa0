package app.gangway.jobs.engine;

import java.time.Duration;
import org.jobrunr.server.threadpool.PlatformThreadPoolJobRunrExecutor;

/**
 * The threads that jobs run on. Platform threads, so that Java 17 and 25 behave alike. When they
 * are stopped, jobs in hand that have not begun are dropped, for {@link JobServer} to hand them on.
 */
final class Workers extends PlatformThreadPoolJobRunrExecutor {

  Workers(int count) {
    super(count);
  }

  /** How many jobs have been fetched and wait for a thread. */
  int inHand() {
    return getQueue().size();
  }

  @Override
  public void stop(Duration patience) {
    getQueue().clear();
    super.stop(patience);
  }
}
