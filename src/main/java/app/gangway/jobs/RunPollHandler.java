package app.gangway.jobs;

import app.gangway.connector.poll.PollService;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Asks once; the next time it is asked by another job. */
@Component
public class RunPollHandler implements JobRequestHandler<RunPoll> {

  private final PollService service;

  RunPollHandler(PollService service) {
    this.service = service;
  }

  @Override
  public void run(RunPoll job) throws InterruptedException {
    service.ask(job.order(), jobContext().getJobId());
  }
}
