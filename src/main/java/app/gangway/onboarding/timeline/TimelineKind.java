package app.gangway.onboarding.timeline;

/** What sort of thing happened. */
public enum TimelineKind {
  SUBMITTED,
  ORDERED,
  ACTIVITY_DONE,
  ATTEMPT_FAILED,
  ACTIVITY_FAILED,
  INTERRUPTED,
  /** A step did not start, since one before it failed. */
  NOT_STARTED,
  /** A person has said that a step is not needed. */
  SKIPPED,
  /** Something that no process says is to be done too. */
  TASK_ADDED,
  START_DATE_CHANGED,
  /** Something that a back end or a person adds. */
  NOTED,
  CHECKED,
  APPROVAL_ASKED,
  APPROVED,
  DECLINED,
  TIMED_OUT,
  RUN_AGAIN,
  EVENT_RAISED,
  SUSPENDED,
  RESUMED,
  COMPLETED,
  FAILED,
  WITHDRAWN
}
