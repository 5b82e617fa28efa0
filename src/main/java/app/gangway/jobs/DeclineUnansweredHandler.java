package app.gangway.jobs;

import app.gangway.approval.ApprovalService;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Decline an order on which nobody has decided by its deadline. */
@Component
public class DeclineUnansweredHandler implements JobRequestHandler<DeclineUnanswered> {

  private final ApprovalService service;

  DeclineUnansweredHandler(ApprovalService service) {
    this.service = service;
  }

  @Override
  public void run(DeclineUnanswered job) {
    service.expire(job.approval());
  }
}
