package app.gangway.jobs.engine;

import org.jobrunr.JobRunrException;

/** Fails a job without another try. Carries no stack trace: the reason is all there is to say. */
public class PermanentFailureException extends JobRunrException {

  public PermanentFailureException(String reason) {
    super(reason, true);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
