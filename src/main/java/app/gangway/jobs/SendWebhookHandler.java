package app.gangway.jobs;

import app.gangway.jobs.engine.AttemptFailedException;
import app.gangway.jobs.engine.PermanentFailureException;
import app.gangway.webhook.DeliveryResult;
import app.gangway.webhook.DeliveryResult.FailedForGood;
import app.gangway.webhook.DeliveryResult.RetryDue;
import app.gangway.webhook.DeliverySender;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Makes one attempt at a delivery; a failed one fails the job, so that the dashboard shows it. */
@Component
public class SendWebhookHandler implements JobRequestHandler<SendWebhook> {

  private final DeliverySender sender;

  SendWebhookHandler(DeliverySender sender) {
    this.sender = sender;
  }

  @Override
  public void run(SendWebhook job) throws InterruptedException {
    DeliveryResult result = sender.deliver(job.delivery(), jobContext().getJobId());
    if (result instanceof RetryDue retry) {
      throw new AttemptFailedException(retry.reason(), retry.at());
    }
    if (result instanceof FailedForGood failed) {
      throw new PermanentFailureException(failed.reason());
    }
  }
}
