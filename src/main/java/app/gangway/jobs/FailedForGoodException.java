package app.gangway.jobs;

import org.jobrunr.JobRunrException;

/** Fails a job without another try. Carries no stack trace: the reason is all there is to say. */
class FailedForGoodException extends JobRunrException {

  FailedForGoodException(String reason) {
    super(reason, true);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
