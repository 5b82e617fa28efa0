package app.gangway.approval;

/** What became of a decision; all but {@link #ACCEPTED} changed nothing. */
public enum DecisionResult {
  ACCEPTED,
  /** The deadline has passed, and the order was declined. */
  TOO_LATE,
  /** Somebody else was first. */
  ALREADY_DECIDED,
  /** The onboarding was withdrawn; there is nothing left to decide. */
  WITHDRAWN,
  /** The approver brought it in, and another one has to decide. */
  OWN_SUBMISSION,
  /** It is for a group that the approver does not belong to. */
  OTHER_GROUP,
  /** The approver may only stand in for whoever brought it in, and another one has to decide. */
  STANDS_IN_FOR_SUBMITTER,
  UNKNOWN
}
