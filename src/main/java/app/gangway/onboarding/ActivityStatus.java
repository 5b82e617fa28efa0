package app.gangway.onboarding;

/**
 * Where an activity of an onboarding stands.
 *
 * <p>{@code QUEUED → RUNNING → DONE}; an attempt that fails goes {@code RUNNING → QUEUED} until the
 * retry rule says {@code FAILED}; the check sends it {@code RUNNING → WAITING}, a decision {@code
 * WAITING → QUEUED | DECLINED}; what a back end does later goes {@code RUNNING → ORDERED}, and from
 * there to {@code DONE | FAILED}; {@code QUEUED | WAITING | ORDERED → WITHDRAWN}; {@code FAILED →
 * QUEUED} when it is run again.
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
  WITHDRAWN;
}
