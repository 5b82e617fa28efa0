package app.gangway.jobs;

import app.gangway.onboarding.execution.HeldActivities;
import java.util.Optional;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Send on what waited of a batch while it was suspended. */
@Component
public class ResumeBatchHandler implements JobRequestHandler<ResumeBatch> {

  /** In one commit, as large batches are sent. */
  private static final int CHUNK = 1_000;

  private static final UUID FIRST = new UUID(0, 0);

  private final HeldActivities activities;
  private final BulkEnqueue bulkEnqueue;

  ResumeBatchHandler(HeldActivities activities, BulkEnqueue bulkEnqueue) {
    this.activities = activities;
    this.bulkEnqueue = bulkEnqueue;
  }

  @Override
  public void run(ResumeBatch job) {
    bulkEnqueue.during(() -> sendAll(job.batchId()));
  }

  private void sendAll(UUID batch) {
    Optional<UUID> last = Optional.of(FIRST);
    while (last.isPresent()) {
      last = activities.sendSome(batch, last.get(), CHUNK);
    }
  }
}
