package app.gangway.onboarding;

/**
 * Where an activity of an onboarding stands.
 *
 * <p>{@code QUEUED → RUNNING → DONE}; an attempt that fails goes {@code RUNNING → QUEUED} until the
 * retry rule says {@code FAILED}; the check sends it {@code RUNNING → WAITING}, a decision {@code
 * WAITING → QUEUED | DECLINED}; what a back end does later goes {@code RUNNING → ORDERED}, and from
 * there to {@code DONE | FAILED}; {@code QUEUED | WAITING | ORDERED → WITHDRAWN}; {@code FAILED →
 * QUEUED} when it is run again.
 *
 * <p>A step of a process may begin elsewhere: {@code BLOCKED} while steps before it are not over,
 * {@code PLANNED} until its time is near, and from there to {@code QUEUED}, or to {@code TODO} if a
 * person does it, who ends it. {@code BLOCKED | PLANNED | TODO → SKIPPED} by a person; {@code
 * BLOCKED → NOT_STARTED} if a step before it failed, and back when that is run again.
 */
public enum ActivityStatus {
  QUEUED,
  RUNNING,
  WAITING,
  /** A back end has taken it, and will say what came of it. Nothing here is at work. */
  ORDERED,
  DONE,
  FAILED,
  DECLINED,
  WITHDRAWN,
  /** It waits for other steps of the onboarding. */
  BLOCKED,
  /** It starts later; there is no job before its time is near. */
  PLANNED,
  /** A person is to do it. */
  TODO,
  /** A person has said that it is not needed. */
  SKIPPED,
  /** It has settled without having begun, since a step before it failed. */
  NOT_STARTED;

  /**
   * Whether what waits for it may begin: it is done, or will not be done, and that is all right.
   */
  public boolean isOver() {
    return this == DONE || this == DECLINED || this == SKIPPED;
  }

  /** Whether what waits for it cannot begin. */
  public boolean isLost() {
    return this == FAILED || this == NOT_STARTED || this == WITHDRAWN;
  }
}
