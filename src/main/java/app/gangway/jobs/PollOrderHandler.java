package app.gangway.jobs;

import app.gangway.connector.poll.PollService;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Asks once; the next time it is asked by another job. */
@Component
public class PollOrderHandler implements JobRequestHandler<PollOrder> {

  private final PollService service;

  PollOrderHandler(PollService service) {
    this.service = service;
  }

  @Override
  public void run(PollOrder job) throws InterruptedException {
    service.ask(job.order(), jobContext().getJobId());
  }
}
