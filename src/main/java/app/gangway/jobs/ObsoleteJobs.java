package app.gangway.jobs;

import app.gangway.approval.ApprovalEvent.Closed;
import app.gangway.onboarding.OnboardingEvent.Dropped;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.ConcurrentJobModificationException;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Deletes jobs that would find nothing to do, which spares their workers the look. */
@Component
class ObsoleteJobs {

  private static final Logger LOG = LoggerFactory.getLogger(ObsoleteJobs.class);

  private final StorageProvider storage;

  ObsoleteJobs(StorageProvider storage) {
    this.storage = storage;
  }

  @TransactionalEventListener
  void on(Dropped dropped) {
    delete(dropped.jobIds(), "The onboarding was withdrawn or suspended");
  }

  @TransactionalEventListener
  void on(Closed closed) {
    delete(closed.approvalIds(), "Decided");
  }

  /** Never touches a job at work: it finds nothing to do, and must not be interrupted. */
  private void delete(List<UUID> jobs, String reason) {
    for (UUID id : jobs) {
      try {
        Job job = storage.getJobById(id);
        if (job.hasState(StateName.SCHEDULED) || job.hasState(StateName.ENQUEUED)) {
          job.delete(reason);
          storage.save(job);
        }
      } catch (JobNotFoundException | ConcurrentJobModificationException elsewhere) {
        LOG.debug("Job {} has moved on and will find nothing to do", id);
      }
    }
  }
}
