package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Tell another system what has happened. */
public record SendWebhook(UUID delivery) implements JobRequest {
  @Override
  public Class<SendWebhookHandler> getJobRequestHandler() {
    return SendWebhookHandler.class;
  }
}
