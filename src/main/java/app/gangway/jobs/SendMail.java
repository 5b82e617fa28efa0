package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Send one mail. */
public record SendMail(UUID mail) implements JobRequest {
  @Override
  public Class<SendMailHandler> getJobRequestHandler() {
    return SendMailHandler.class;
  }
}
