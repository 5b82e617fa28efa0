package app.gangway.mail.smtp;

/**
 * What came of one attempt.
 *
 * @param text one line that a person understands
 */
public record SmtpOutcome(Kind kind, String text) {

  /** What is to be done about it. */
  public enum Kind {
    TAKEN,
    /** The server may take it another time. */
    AGAIN,
    /** The server will never take it. */
    REFUSED,
    /**
     * The server takes no mail from us at all, as we are configured; it is not this mail's fault.
     */
    DOWN
  }
}
