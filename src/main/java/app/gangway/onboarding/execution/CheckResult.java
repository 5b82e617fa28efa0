package app.gangway.onboarding.execution;

import app.gangway.activity.ApprovalCheck;
import app.gangway.activity.ApprovalCheck.Verdict;
import app.gangway.common.newhire.NewHire;

/**
 * All that a check says of one new hire.
 *
 * @param line for log and timeline
 * @param reason for the approver; empty when none is asked
 */
record CheckResult(Verdict verdict, String line, String reason) {

  /** Asks the check, which takes as long as it takes. */
  static CheckResult of(ApprovalCheck check, NewHire hire) {
    Verdict verdict = check.check(hire);
    String reason = verdict == Verdict.APPROVAL_NEEDED ? check.reason(hire) : "";
    return new CheckResult(verdict, check.line(verdict), reason);
  }
}
