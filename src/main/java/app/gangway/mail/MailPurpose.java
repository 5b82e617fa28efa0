package app.gangway.mail;

/** What a mail is for. */
public enum MailPurpose {
  WELCOME,
  /** Takes back the invitation that came with the welcome. */
  CANCELLATION,
  /** To see how words look that are being written. */
  TRIAL
}
