package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.approval.ApprovalEvent.Asked;
import app.gangway.approval.ApprovalService;
import app.gangway.jobs.engine.DueJobPromoter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Decline an order on which nobody has decided by its deadline. */
@Component
class DeclineJobs extends DerivedIdJobs<Asked> {

  private final ApprovalService service;

  DeclineJobs(ApprovalService service) {
    this.service = service;
  }

  @Override
  Class<Asked> event() {
    return Asked.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(DeclineUnanswered.class, 50);
  }

  @Override
  UUID id(Asked asked) {
    return asked.approvalId();
  }

  @Override
  JobBuilder job(Asked asked) {
    return aJob()
        .withName("Decline unless decided: " + asked.name())
        .scheduleAt(DueJobPromoter.scheduleFor(asked.deadline()))
        .withJobRequest(new DeclineUnanswered(asked.approvalId()));
  }

  @Override
  List<Asked> due(Instant before) {
    return service.waiting(before);
  }
}
