package app.gangway.onboarding;

/** Somebody else moved the row first; the step that throws this has changed nothing. */
public class StaleTransitionException extends RuntimeException {

  public StaleTransitionException(String message) {
    super(message);
  }
}
