package app.gangway.onboarding;

import app.gangway.activity.ApprovalCheck;
import app.gangway.activity.ApprovalCheck.Verdict;
import app.gangway.newhire.NewHire;

/**
 * All that a check says of one new hire.
 *
 * @param line for log and timeline
 * @param reason for the approver; empty when none is asked
 */
record CheckAnswer(Verdict verdict, String line, String reason) {

  /** Asks the check, which takes as long as it takes. */
  static CheckAnswer of(ApprovalCheck check, NewHire hire) {
    Verdict verdict = check.check(hire);
    String reason = verdict == Verdict.APPROVAL_NEEDED ? check.reason(hire) : "";
    return new CheckAnswer(verdict, check.line(verdict), reason);
  }
}
