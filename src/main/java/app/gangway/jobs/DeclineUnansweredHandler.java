package app.gangway.jobs;

import app.gangway.approval.ApprovalDesk;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Decline an order on which nobody has decided by its deadline. */
@Component
public class DeclineUnansweredHandler implements JobRequestHandler<DeclineUnanswered> {

  private final ApprovalDesk desk;

  DeclineUnansweredHandler(ApprovalDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run(DeclineUnanswered job) {
    desk.expire(job.approval());
  }
}
