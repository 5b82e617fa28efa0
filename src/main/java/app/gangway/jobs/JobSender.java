package app.gangway.jobs;

import app.gangway.common.concurrent.BatchBuffer;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jobrunr.scheduling.JobBuilder;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends jobs, many in one commit; what cannot be sent now the {@link Reconciler} sends later. */
@Component
class JobSender {

  private static final Logger LOG = LoggerFactory.getLogger(JobSender.class);

  private final JobRequestScheduler scheduler;
  private final BatchBuffer<JobBuilder> waiting =
      new BatchBuffer<>("jobs-sender", Duration.ZERO, this::sendTogether);

  JobSender(JobRequestScheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Sends them in one commit before it returns. */
  void send(Stream<JobBuilder> jobs) {
    try {
      scheduler.create(jobs);
    } catch (StorageException unsent) {
      LOG.warn("Jobs could not be sent and will be later", unsent);
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
