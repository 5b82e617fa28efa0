package app.gangway.mail;

/** What came of a job's attempt at a mail. */
public sealed interface MailResult {

  /** The mail server has taken it. */
  record Sent() implements MailResult {}

  /** There is nothing (any more) to do for this job; another may have been asked. */
  record Over() implements MailResult {}

  /** The attempt failed; another job makes the next. */
  record RetryDue(String reason) implements MailResult {}

  /** It has been refused, or given up. */
  record FailedForGood(String reason) implements MailResult {}
}
