package app.gangway.onboarding;

/** Who carries a step out. */
public enum StepKind {
  /** A job does, by an activity. */
  ACTIVITY,
  /** A person does, and says so. */
  TASK
}
