package app.gangway.jobs.engine;

import java.util.function.BooleanSupplier;
import org.jobrunr.jobs.Job;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.configuration.BackgroundJobServerWorkerPolicy;
import org.jobrunr.server.strategy.BasicWorkDistributionStrategy;
import org.jobrunr.server.strategy.WorkDistributionStrategy;
import org.jobrunr.server.threadpool.JobRunrExecutor;
import org.jobrunr.storage.navigation.AmountRequest;
import org.jobrunr.utils.JobUtils;
import org.jspecify.annotations.Nullable;

/**
 * Lets short work overtake long queues. JobRunr takes the oldest job first, so the end of the first
 * onboarding of a large batch would wait behind every activity of the last, and so would a person
 * who is onboarded alone.
 *
 * <p>JobRunr can sort by what it stores of a job, and stores the name of the handler as the job's
 * signature. So handlers are named such that the alphabet gives the priorities that the kinds of
 * jobs state. Within a priority the oldest is first.
 */
final class PriorityWorkerPolicy implements BackgroundJobServerWorkerPolicy {

  private static final String BY_PRIORITY = "state:ASC,jobSignature:ASC,updatedAt:ASC";

  private final int workers;
  private final int ahead;
  private final int few;
  private final Runnable fetching;
  private final BooleanSupplier busy;
  private volatile @Nullable Workers threads;

  /**
   * @param fetching is told whenever JobRunr begins to fetch
   * @param busy whether this node has something to do that the workers should leave it time for
   */
  PriorityWorkerPolicy(int workers, Runnable fetching, BooleanSupplier busy) {
    this.workers = workers;
    this.fetching = fetching;
    this.busy = busy;
    this.ahead = Math.max(2, workers / 2);
    this.few = Math.max(2, workers / 16);
    Job.ALLOWED_SORT_COLUMNS.add("state", Job::getState);
    Job.ALLOWED_SORT_COLUMNS.add("jobSignature", JobUtils::getJobSignature);
  }

  @Override
  public WorkDistributionStrategy toWorkDistributionStrategy(BackgroundJobServer server) {
    return new BasicWorkDistributionStrategy(server, workers) {
      @Override
      public AmountRequest getWorkPageRequest() {
        fetching.run();
        return new AmountRequest(BY_PRIORITY, room(super.getWorkPageRequest().getLimit()));
      }
    };
  }

  /**
   * How many jobs to fetch. A fetch costs about the same for one as for many, so the workers have a
   * few jobs in hand and fetch again when half of those are gone. While the node is busy a few
   * workers at most have something to do, so that what is first in priority still moves.
   */
  private int room(int idle) {
    int inHand = threads == null ? 0 : threads.inHand();
    if (busy.getAsBoolean()) {
      return Math.max(0, few - (workers - idle) - inHand);
    }
    int room = idle + ahead - inHand;
    return room < ahead / 2 ? 0 : room;
  }

  @Override
  public JobRunrExecutor toJobRunrExecutor() {
    threads = new Workers(workers);
    return threads;
  }
}
