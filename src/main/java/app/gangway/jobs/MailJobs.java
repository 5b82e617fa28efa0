package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.jobs.engine.DueJobPromoter;
import app.gangway.mail.MailEvent.Queued;
import app.gangway.mail.MailService;
import app.gangway.mail.QueuedMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Send one mail; before the webhooks, since a person waits for it. */
@Component
class MailJobs extends StoredIdJobs<Queued, QueuedMail> {

  private final MailService service;

  MailJobs(MailService service) {
    this.service = service;
  }

  @Override
  Class<Queued> event() {
    return Queued.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(SendMail.class, 95);
  }

  @Override
  void send(Queued event, JobSender sender) {
    sender.sendSoon(job(event.mail()));
  }

  private static JobBuilder job(QueuedMail queued) {
    JobBuilder job =
        aJob()
            .withId(queued.jobId())
            .withName("Mail to " + queued.recipient())
            .withJobRequest(new SendMail(queued.id()));
    return queued.notBefore() == null
        ? job
        : job.scheduleAt(DueJobPromoter.scheduleFor(queued.notBefore()));
  }

  @Override
  List<QueuedMail> due(Instant before, UUID after, int limit) {
    return service.due(before, after, limit);
  }

  @Override
  UUID id(QueuedMail row) {
    return row.id();
  }

  @Override
  UUID jobId(QueuedMail row) {
    return row.jobId();
  }

  @Override
  boolean sendAgain(QueuedMail row) {
    return service.handOver(row);
  }
}
