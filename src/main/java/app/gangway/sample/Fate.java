package app.gangway.sample;

/** What becomes of somebody in the sample. */
enum Fate {
  COMPLETED,
  APPROVED,
  ORDER_DECLINED,
  NOBODY_DECIDED,
  FAILED,
  WITHDRAWN,
  RUNNING,
  WAITING,
  SUSPENDED
}
