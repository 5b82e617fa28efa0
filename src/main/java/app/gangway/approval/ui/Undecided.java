package app.gangway.approval.ui;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.common.Actor;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;

/** What waits for one approver, as an open page knows it; not what they brought in themselves. */
class Undecided {

  /** Where more wait than that, nobody decides on them one by one. */
  private static final Limit MOST = Limit.of(10_000);

  private final Approvals approvals;
  private final Actor approver;
  private final Set<UUID> theirs = new HashSet<>();
  private final Set<UUID> own = new HashSet<>();

  Undecided(Approvals approvals, Actor approver) {
    this.approvals = approvals;
    this.approver = approver;
  }

  /** Reads again, and answers what has come since the last time, the nearest deadline first. */
  List<ApprovalView> news() {
    Set<UUID> waiting = new HashSet<>(approvals.pendingIds(MOST));
    theirs.retainAll(waiting);
    own.retainAll(waiting);
    waiting.removeAll(theirs);
    waiting.removeAll(own);
    List<ApprovalView> unknown = approvals.waiting(waiting);
    unknown.forEach(each -> (each.isOwnOf(approver) ? own : theirs).add(each.id()));
    return unknown.stream()
        .filter(each -> theirs.contains(each.id()))
        .sorted(Comparator.comparing(ApprovalView::deadline))
        .toList();
  }

  int count() {
    return theirs.size();
  }

  boolean contains(UUID approval) {
    return theirs.contains(approval);
  }
}
