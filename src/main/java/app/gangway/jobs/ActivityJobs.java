package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.activity.Activities;
import app.gangway.jobs.engine.DueJobPromoter;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.execution.LostActivities;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Carry out one activity; those of a batch behind those of people who come alone. */
@Component
class ActivityJobs extends StoredIdJobs<Queued, QueuedActivity> {

  /** JobRunr refuses longer ones. */
  private static final int LABEL_MAX = 45;

  private final Activities activities;
  private final LostActivities lost;

  ActivityJobs(Activities activities, LostActivities lost) {
    this.activities = activities;
    this.lost = lost;
  }

  @Override
  Class<Queued> event() {
    return Queued.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(RunActivity.class, 80, RunBatchActivity.class, 90);
  }

  @Override
  void send(Queued event, JobSender sender) {
    sender.send(event.activities(), this::job);
  }

  private JobBuilder job(QueuedActivity queued) {
    JobBuilder job =
        aJob()
            .withId(queued.jobId())
            .withName(activities.title(queued.activity()) + ": " + queued.name());
    if (queued.notBefore() != null) {
      job.scheduleAt(DueJobPromoter.scheduleFor(queued.notBefore()));
    }
    String role = queued.role();
    String label = role.length() <= LABEL_MAX ? role : role.substring(0, LABEL_MAX);
    if (queued.batchId() == null) {
      return job.withLabels(label).withJobRequest(new RunActivity(queued.runId()));
    }
    String batch = "batch " + queued.batchId().toString().substring(0, 8);
    return job.withLabels(label, batch).withJobRequest(new RunBatchActivity(queued.runId()));
  }

  @Override
  List<QueuedActivity> due(Instant before, UUID after, int limit) {
    return lost.due(before, after, limit);
  }

  @Override
  UUID id(QueuedActivity row) {
    return row.runId();
  }

  @Override
  UUID jobId(QueuedActivity row) {
    return row.jobId();
  }

  @Override
  boolean sendAgain(QueuedActivity row) {
    return lost.sendAgain(row);
  }
}
