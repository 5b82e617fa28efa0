package app.gangway.onboarding.intake;

/** Says what is to be done for each of those who come in. */
@FunctionalInterface
public interface Planning {

  /** What is to be done for this one, as things stand now. */
  Plan of(Submission submission);
}
