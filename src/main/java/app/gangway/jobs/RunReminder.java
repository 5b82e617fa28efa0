package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Remind those who have not decided, or ask others too. */
public record RunReminder(UUID approval) implements JobRequest {

  @Override
  public Class<RunReminderHandler> getJobRequestHandler() {
    return RunReminderHandler.class;
  }
}
