package app.gangway.approval;

import app.gangway.security.CurrentUser;
import app.gangway.security.KnownGroups;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Approvals as far as they are for whoever is signed in. */
@Component
public class ReadersApprovals {

  private final Approvals approvals;
  private final DecisionRights rights;
  private final KnownGroups groups;
  private final CurrentUser signedIn;

  ReadersApprovals(
      Approvals approvals, DecisionRights rights, KnownGroups groups, CurrentUser signedIn) {
    this.approvals = approvals;
    this.rights = rights;
    this.groups = groups;
    this.signedIn = signedIn;
  }

  /** What they may decide now; only to be asked where somebody has signed in. */
  public ApproverRights rights() {
    return rights.of(signedIn.actor());
  }

  /** What they see now; only to be asked where somebody has signed in. */
  public Approvals seen() {
    return seen(rights());
  }

  /** What is seen by these rights. */
  public Approvals seen(ApproverRights rights) {
    return approvals.seenBy(rights);
  }

  /** The name of the group that decides, as people write it; empty where everybody may. */
  public Optional<String> group(ApprovalView approval) {
    return Optional.ofNullable(approval.approverGroup()).map(groups::written);
  }
}
