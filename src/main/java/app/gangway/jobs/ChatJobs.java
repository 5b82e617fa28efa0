package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.jobs.engine.DueJobPromoter;
import app.gangway.notification.chat.ChatQueued;
import app.gangway.notification.chat.ChatService;
import app.gangway.notification.chat.QueuedChat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Tell one chat; beside the mails about the same. */
@Component
class ChatJobs extends StoredIdJobs<ChatQueued, QueuedChat> {

  private final ChatService service;

  ChatJobs(ChatService service) {
    this.service = service;
  }

  @Override
  Class<ChatQueued> event() {
    return ChatQueued.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(SendChat.class, 94);
  }

  @Override
  void send(ChatQueued event, JobSender sender) {
    sender.sendSoon(job(event.message()));
  }

  private static JobBuilder job(QueuedChat queued) {
    JobBuilder job =
        aJob()
            .withId(queued.jobId())
            .withName("Chat of " + queued.group())
            .withJobRequest(new SendChat(queued.id()));
    return queued.notBefore() == null
        ? job
        : job.scheduleAt(DueJobPromoter.scheduleFor(queued.notBefore()));
  }

  @Override
  List<QueuedChat> due(Instant before, UUID after, int limit) {
    return service.due(before, after, limit);
  }

  @Override
  UUID id(QueuedChat row) {
    return row.id();
  }

  @Override
  UUID jobId(QueuedChat row) {
    return row.jobId();
  }

  @Override
  boolean sendAgain(QueuedChat row) {
    return service.handOver(row);
  }
}
