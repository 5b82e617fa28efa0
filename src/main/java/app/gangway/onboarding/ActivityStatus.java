package app.gangway.onboarding;

/**
 * Where an activity of an onboarding stands.
 *
 * <p>{@code QUEUED → RUNNING → DONE}; an attempt that fails goes {@code RUNNING → QUEUED} until the
 * retry rule says {@code FAILED}; the check sends it {@code RUNNING → WAITING}, a decision {@code
 * WAITING → QUEUED | DECLINED}; {@code QUEUED | WAITING → WITHDRAWN}; {@code FAILED → QUEUED} when
 * it is run again.
 */
public enum ActivityStatus {
  QUEUED,
  RUNNING,
  WAITING,
  DONE,
  FAILED,
  DECLINED,
  WITHDRAWN;
}
