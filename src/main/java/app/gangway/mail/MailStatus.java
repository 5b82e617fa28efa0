package app.gangway.mail;

/**
 * Where a mail stands: {@code QUEUED → SENT | FAILED | WITHDRAWN | GATHERED}. One that was
 * withdrawn while it was at the mail server may turn out to be sent.
 */
public enum MailStatus {
  /** To be sent, or at this moment being sent. */
  QUEUED,
  /** The mail server has taken it. */
  SENT,
  /** Refused by the mail server, or given up. */
  FAILED,
  /** Before it was sent, its onboarding was withdrawn, or what it asks for was done. */
  WITHDRAWN,
  /** What it says is said by another one. */
  GATHERED
}
