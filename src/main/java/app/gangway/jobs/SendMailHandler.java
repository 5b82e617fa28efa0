package app.gangway.jobs;

import app.gangway.jobs.engine.PermanentFailureException;
import app.gangway.mail.MailResult;
import app.gangway.mail.MailResult.FailedForGood;
import app.gangway.mail.MailResult.RetryDue;
import app.gangway.mail.QueuedMailSender;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/**
 * Makes one attempt at a mail. A failed one fails the job for good, so that the dashboard shows it:
 * the next is made by another job, which there is not before its time is near.
 */
@Component
public class SendMailHandler implements JobRequestHandler<SendMail> {

  private final QueuedMailSender sender;

  SendMailHandler(QueuedMailSender sender) {
    this.sender = sender;
  }

  @Override
  public void run(SendMail job) {
    MailResult result = sender.send(job.mail(), jobContext().getJobId());
    if (result instanceof RetryDue retry) {
      throw new PermanentFailureException(retry.reason());
    }
    if (result instanceof FailedForGood failed) {
      throw new PermanentFailureException(failed.reason());
    }
  }
}
