package app.gangway.mail;

/** What a mail is for. */
public enum MailPurpose {
  WELCOME,
  /** To see how words look that are being written. */
  TRIAL
}
