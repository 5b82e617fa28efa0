package app.gangway.jobs;

import app.gangway.activity.Activities;
import app.gangway.approval.ApprovalEvent.Asked;
import app.gangway.batch.BatchEvent.BatchResumed;
import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchEvent.Settled;
import app.gangway.common.RowIds;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.jobs.engine.DueJobPromoter;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.webhook.QueuedDelivery;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Writes the jobs: their ids come from the rows, their names and labels from the business. */
@Component
class JobFactory {

  /** JobRunr refuses longer ones. */
  private static final int LABEL_MAX = 45;

  private final Activities activities;

  JobFactory(Activities activities) {
    this.activities = activities;
  }

  JobBuilder runActivity(QueuedActivity queued) {
    JobBuilder job = job(queued.jobId(), activities.title(queued.activity()), queued.name());
    if (queued.batchId() == null) {
      return job.withLabels(label(queued.role())).withJobRequest(new RunActivity(queued.runId()));
    }
    String batch = "batch " + queued.batchId().toString().substring(0, 8);
    return job.withLabels(label(queued.role()), batch)
        .withJobRequest(new RunBatchActivity(queued.runId()));
  }

  JobBuilder closeOnboarding(AllSettled settled) {
    return job(id("close", settled.onboardingId(), settled.round()), "Close", settled.name())
        .withJobRequest(new CloseOnboarding(settled.onboardingId()));
  }

  JobBuilder declineUnanswered(Asked asked) {
    return job(asked.approvalId(), "Decline unless decided", asked.name())
        .scheduleAt(DueJobPromoter.scheduleFor(asked.deadline()))
        .withJobRequest(new DeclineUnanswered(asked.approvalId()));
  }

  JobBuilder completeBatch(Settled settled) {
    return job(id("batch", settled.batchId(), settled.round()), "Complete batch", settled.title())
        .withJobRequest(new CompleteBatch(settled.batchId(), settled.round()));
  }

  JobBuilder createBatch(Confirmed confirmed) {
    return job(createBatchId(confirmed), "Create batch", confirmed.fileName())
        .withJobRequest(new CreateBatch(confirmed.importId()));
  }

  JobBuilder resumeBatch(BatchResumed batch) {
    return job(RowIds.next(), "Resume batch", batch.title())
        .withJobRequest(new ResumeBatch(batch.batchId()));
  }

  JobBuilder callOffChildren(BatchWithdrawn batch) {
    return job(callOffChildrenId(batch), "Withdraw batch", batch.title())
        .withJobRequest(new CallOffChildren(batch.batchId()));
  }

  /** A batch is called off once. */
  static UUID callOffChildrenId(BatchWithdrawn batch) {
    return id("withdraw", batch.batchId(), 1);
  }

  JobBuilder sendWebhook(QueuedDelivery queued) {
    String what = "Webhook " + queued.webhook();
    JobBuilder job =
        job(queued.jobId(), what, queued.event() + ", " + queued.title())
            .withJobRequest(new SendWebhook(queued.id()));
    return queued.notBefore() == null
        ? job
        : job.scheduleAt(DueJobPromoter.scheduleFor(queued.notBefore()));
  }

  /** An import is confirmed once. */
  static UUID createBatchId(Confirmed confirmed) {
    return id("import", confirmed.importId(), 1);
  }

  private static JobBuilder job(UUID id, String what, String whom) {
    return JobBuilder.aJob().withId(id).withName(what + ": " + whom);
  }

  private static String label(String text) {
    return text.length() <= LABEL_MAX ? text : text.substring(0, LABEL_MAX);
  }

  /** Whose turn it is when the job of this id has died. */
  static UUID successor(UUID dead) {
    return UUID.nameUUIDFromBytes(dead.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The same for the same round, so that whoever sends it, it is one job. */
  static UUID id(String kind, UUID row, int round) {
    String seed = kind + ":" + row + ":" + round;
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
