package app.gangway.mail;

/** What a mail is for. */
public enum MailPurpose {
  WELCOME,
  /** Takes back the invitation that came with the welcome. */
  CANCELLATION,
  /** Tells somebody that an order waits for their approval. */
  APPROVAL,
  /** To see how words look that are being written. */
  TRIAL
}
