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
  /** Tells somebody which tasks are due, or over. */
  TASKS,
  /** To see how words look that are being written. */
  TRIAL;

  /** Whether somebody is invited to their first day by it, where there is an invitation. */
  boolean invites() {
    return this == WELCOME || this == MOVED;
  }

  /** Whether it tells somebody of the house what is to be done; it is for one person and time. */
  public boolean isNotice() {
    return this == APPROVAL || this == TASKS;
  }
}
