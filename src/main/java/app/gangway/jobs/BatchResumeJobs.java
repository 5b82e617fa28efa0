package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.batch.BatchEvent.BatchResumed;
import app.gangway.common.RowIds;
import java.util.Map;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.springframework.stereotype.Component;

/**
 * Send on what waited of a batch while it was suspended. Needs no row of its own by which it is
 * missed: it is a quick way to send what {@link ActivityJobs} would find one by one. The jobs of
 * activities that were suspended have ended without doing anything, and a batch that is not
 * suspended any more holds none of them up.
 */
@Component
final class BatchResumeJobs extends JobKind<BatchResumed> {

  @Override
  Class<BatchResumed> event() {
    return BatchResumed.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(ResumeBatch.class, 60);
  }

  @Override
  void send(BatchResumed batch, JobSender sender) {
    sender.sendSoon(
        aJob()
            .withId(RowIds.next())
            .withName("Resume batch: " + batch.title())
            .withJobRequest(new ResumeBatch(batch.batchId())));
  }
}
