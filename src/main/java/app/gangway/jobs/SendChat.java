package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Tell the chat of a group what waits for its decision. */
public record SendChat(UUID message) implements JobRequest {

  @Override
  public Class<SendChatHandler> getJobRequestHandler() {
    return SendChatHandler.class;
  }
}
