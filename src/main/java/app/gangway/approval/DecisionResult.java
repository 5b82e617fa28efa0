package app.gangway.approval;

/** What became of a decision; all but {@link #ACCEPTED} changed nothing. */
public enum DecisionResult {
  ACCEPTED("Your decision counts."),
  TOO_LATE("Too late: the deadline has passed and the order was declined."),
  ALREADY_DECIDED("Somebody else has already decided."),
  WITHDRAWN("The onboarding was withdrawn; there is nothing left to decide."),
  OWN_SUBMISSION("You submitted this one, or its file, yourself; another approver has to decide."),
  UNKNOWN("This approval does not exist.");

  private final String message;

  DecisionResult(String message) {
    this.message = message;
  }

  /** One plain sentence for the person who clicked. */
  public String message() {
    return message;
  }
}
