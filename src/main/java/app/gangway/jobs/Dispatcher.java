package app.gangway.jobs;

import app.gangway.approval.ApprovalEvent.Asked;
import app.gangway.approval.ApprovalEvent.Closed;
import app.gangway.batch.BatchEvent.BatchResumed;
import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchEvent.Settled;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.OnboardingEvent.Dropped;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.webhook.WebhookEvent;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.ConcurrentJobModificationException;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends a job after each commit that asks for one. What is lost between the commit and the job, the
 * {@link Reconciler} finds in the rows.
 */
@Component
class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** Jobs in one commit: few commits, and work that starts while the rest is still being sent. */
  private static final int CHUNK = 1_000;

  private final JobSender sender;
  private final StorageProvider storage;
  private final JobFactory office;
  private final BulkEnqueue largeSending;
  private final TaskExecutor background;

  Dispatcher(
      JobSender sender,
      StorageProvider storage,
      JobFactory office,
      BulkEnqueue largeSending,
      @Qualifier("applicationTaskExecutor") TaskExecutor background) {
    this.sender = sender;
    this.storage = storage;
    this.office = office;
    this.largeSending = largeSending;
    this.background = background;
  }

  @TransactionalEventListener
  void on(Queued queued) {
    if (queued.activities().size() > CHUNK) {
      // Whoever asked has what was asked for, safe in the rows, and need not wait for the jobs.
      background.execute(() -> largeSending.during(() -> send(queued.activities())));
    } else {
      send(queued.activities());
    }
  }

  private void send(List<QueuedActivity> activities) {
    for (int start = 0; start < activities.size(); start += CHUNK) {
      int end = Math.min(start + CHUNK, activities.size());
      sender.send(activities.subList(start, end).stream().map(office::runActivity));
    }
  }

  @TransactionalEventListener
  void on(AllSettled settled) {
    sender.sendSoon(office.closeOnboarding(settled));
  }

  @TransactionalEventListener
  void on(Asked asked) {
    sender.sendSoon(office.declineUnanswered(asked));
  }

  @TransactionalEventListener
  void on(Settled batch) {
    sender.sendSoon(office.completeBatch(batch));
  }

  @TransactionalEventListener
  void on(BatchResumed batch) {
    sender.sendSoon(office.resumeBatch(batch));
  }

  @TransactionalEventListener
  void on(BatchWithdrawn batch) {
    sender.sendSoon(office.callOffChildren(batch));
  }

  @TransactionalEventListener
  void on(Confirmed confirmed) {
    sender.sendSoon(office.createBatch(confirmed));
  }

  @TransactionalEventListener
  void on(WebhookEvent.Queued queued) {
    queued.deliveries().forEach(delivery -> sender.sendSoon(office.sendWebhook(delivery)));
  }

  @TransactionalEventListener
  void on(Dropped dropped) {
    drop(dropped.jobIds(), "The onboarding was withdrawn or suspended");
  }

  @TransactionalEventListener
  void on(Closed closed) {
    drop(closed.approvalIds(), "Decided");
  }

  /** Never touches a job at work: it finds nothing to do, and must not be interrupted. */
  private void drop(List<UUID> jobs, String reason) {
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
