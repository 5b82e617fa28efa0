package app.gangway.onboarding;

/** Somebody else moved the row first; the step that throws this has changed nothing. */
public class StaleStepException extends RuntimeException {

  StaleStepException(String message) {
    super(message);
  }
}
