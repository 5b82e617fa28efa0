package app.gangway.jobs;

import app.gangway.common.concurrent.BatchBuffer;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jobrunr.scheduling.JobBuilder;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Sends jobs, many in one commit; what cannot be sent now the {@link Reconciler} sends later. */
@Component
class JobSender {

  private static final Logger LOG = LoggerFactory.getLogger(JobSender.class);

  /** Jobs in one commit: few commits, and work that starts while the rest is still being sent. */
  private static final int CHUNK = 1_000;

  private final JobRequestScheduler scheduler;
  private final BulkEnqueue bulkEnqueue;
  private final TaskExecutor background;
  private final BatchBuffer<JobBuilder> waiting =
      new BatchBuffer<>("jobs-sender", Duration.ZERO, this::sendTogether);

  JobSender(
      JobRequestScheduler scheduler,
      BulkEnqueue bulkEnqueue,
      @Qualifier("applicationTaskExecutor") TaskExecutor background) {
    this.scheduler = scheduler;
    this.bulkEnqueue = bulkEnqueue;
    this.background = background;
  }

  /**
   * Sends a job for each, before it returns unless they are more than fit in one commit: whoever
   * asked has what was asked for, safe in the rows, and need not wait for so many.
   */
  <T> void send(List<T> due, Function<T, JobBuilder> job) {
    if (due.size() > CHUNK) {
      background.execute(() -> bulkEnqueue.during(() -> sendInChunks(due, job)));
    } else {
      sendInChunks(due, job);
    }
  }

  private <T> void sendInChunks(List<T> due, Function<T, JobBuilder> job) {
    for (int start = 0; start < due.size(); start += CHUNK) {
      List<T> chunk = due.subList(start, Math.min(start + CHUNK, due.size()));
      try {
        scheduler.create(chunk.stream().map(job));
      } catch (StorageException unsent) {
        LOG.warn("Jobs could not be sent and will be later", unsent);
      }
    }
  }

  /** Sends it within moments, together with others, and does not wait for that. */
  void sendSoon(JobBuilder job) {
    waiting.add(job);
  }

  private void sendTogether(List<JobBuilder> jobs) {
    try {
      scheduler.create(jobs.stream());
    } catch (StorageException unsent) {
      LOG.debug("One by one, because one of them may have been sent before", unsent);
      jobs.forEach(scheduler::create);
    }
  }

  @PreDestroy
  void close() {
    waiting.close();
  }
}
