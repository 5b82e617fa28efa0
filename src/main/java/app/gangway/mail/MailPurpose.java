package app.gangway.mail;

/** What a mail is for. */
public enum MailPurpose {
  WELCOME,
  /** Takes back the invitation that came with the welcome. */
  CANCELLATION,
  /** Tells of another first day, with the invitation to that one. */
  MOVED,
  /** Tells somebody that an order waits for their approval. */
  APPROVAL,
  /** To see how words look that are being written. */
  TRIAL;

  /** Whether somebody is invited to their first day by it, where there is an invitation. */
  boolean invites() {
    return this == WELCOME || this == MOVED;
  }
}
