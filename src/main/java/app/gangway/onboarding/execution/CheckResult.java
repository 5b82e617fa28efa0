package app.gangway.onboarding.execution;

import app.gangway.activity.ApprovalCheck;
import app.gangway.activity.ApprovalCheck.Verdict;
import app.gangway.common.newhire.NewHire;
import org.jspecify.annotations.Nullable;

/**
 * All that a check says of one new hire.
 *
 * @param line for log and timeline
 * @param reason for the approver; empty when none is asked
 * @param approvers the group that decides; null where the configuration says
 */
record CheckResult(Verdict verdict, String line, String reason, @Nullable String approvers) {

  /** Asks the check, which takes as long as it takes. */
  static CheckResult of(ApprovalCheck check, NewHire hire) {
    Verdict verdict = check.check(hire);
    String reason = verdict == Verdict.APPROVAL_NEEDED ? check.reason(hire) : "";
    String approvers = check.approvers(hire).orElse(null);
    return new CheckResult(verdict, check.line(verdict), reason, approvers);
  }
}
