package app.gangway.jobs;

import app.gangway.approval.ReminderService;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Remind those who have not decided, or ask others too. */
@Component
public class RunReminderHandler implements JobRequestHandler<RunReminder> {

  private final ReminderService service;

  RunReminderHandler(ReminderService service) {
    this.service = service;
  }

  @Override
  public void run(RunReminder job) {
    service.remind(job.approval());
  }
}
