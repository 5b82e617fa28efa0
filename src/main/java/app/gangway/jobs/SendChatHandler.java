package app.gangway.jobs;

import app.gangway.jobs.engine.AttemptFailedException;
import app.gangway.jobs.engine.PermanentFailureException;
import app.gangway.notification.chat.ChatSender;
import app.gangway.webhook.DeliveryResult;
import app.gangway.webhook.DeliveryResult.FailedForGood;
import app.gangway.webhook.DeliveryResult.RetryDue;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Makes one attempt at a message; a failed one fails the job, so that the dashboard shows it. */
@Component
public class SendChatHandler implements JobRequestHandler<SendChat> {

  private final ChatSender sender;

  SendChatHandler(ChatSender sender) {
    this.sender = sender;
  }

  @Override
  public void run(SendChat job) throws InterruptedException {
    DeliveryResult result = sender.send(job.message(), jobContext().getJobId());
    if (result instanceof RetryDue retry) {
      throw new AttemptFailedException(retry.reason(), retry.at());
    }
    if (result instanceof FailedForGood failed) {
      throw new PermanentFailureException(failed.reason());
    }
  }
}
