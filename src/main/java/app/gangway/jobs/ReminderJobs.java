package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.approval.RemindLater;
import app.gangway.approval.ReminderService;
import app.gangway.jobs.engine.DueJobPromoter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Remind those who have not decided, or ask others too; just before the mails that do so. */
@Component
class ReminderJobs extends DerivedIdJobs<RemindLater> {

  private final ReminderService service;

  ReminderJobs(ReminderService service) {
    this.service = service;
  }

  @Override
  Class<RemindLater> event() {
    return RemindLater.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(RunReminder.class, 93);
  }

  /** One for each time at which something is due. */
  @Override
  UUID id(RemindLater later) {
    return JobIds.of("remind", later.approvalId(), (int) later.due().getEpochSecond());
  }

  @Override
  JobBuilder job(RemindLater later) {
    return aJob()
        .withName("Remind unless decided: " + later.name())
        .scheduleAt(DueJobPromoter.scheduleFor(later.due()))
        .withJobRequest(new RunReminder(later.approvalId()));
  }

  @Override
  List<RemindLater> due(Instant before) {
    return service.due(before);
  }
}
