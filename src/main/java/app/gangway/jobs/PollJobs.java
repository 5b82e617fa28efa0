package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.connector.ConnectorEvent.AskLater;
import app.gangway.connector.poll.DueQuestion;
import app.gangway.connector.poll.PollService;
import app.gangway.jobs.engine.DueJobPromoter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.springframework.stereotype.Component;

/** Ask another system what became of an order; behind what can be done at once. */
@Component
class PollJobs extends StoredIdJobs<AskLater, DueQuestion> {

  private final PollService service;

  PollJobs(PollService service) {
    this.service = service;
  }

  @Override
  Class<AskLater> event() {
    return AskLater.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(RunPoll.class, 92);
  }

  @Override
  void send(AskLater event, JobSender sender) {
    sender.sendSoon(
        aJob()
            .withId(event.job())
            .withName("Ask " + event.connector())
            .withJobRequest(new RunPoll(event.order()))
            .scheduleAt(DueJobPromoter.scheduleFor(event.due())));
  }

  @Override
  List<DueQuestion> due(Instant before, UUID after, int limit) {
    return service.due(before, after, limit);
  }

  @Override
  UUID id(DueQuestion row) {
    return row.order();
  }

  @Override
  UUID jobId(DueQuestion row) {
    return row.job();
  }

  @Override
  boolean sendAgain(DueQuestion row) {
    return service.handOver(row);
  }
}
