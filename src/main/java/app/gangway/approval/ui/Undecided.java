package app.gangway.approval.ui;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.ApproverRights;
import app.gangway.approval.ReadersApprovals;
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

  private final ReadersApprovals reader;
  private final Set<UUID> theirs = new HashSet<>();
  private final Set<UUID> others = new HashSet<>();

  Undecided(ReadersApprovals reader) {
    this.reader = reader;
  }

  /** Reads again, and answers what has come since the last time, the nearest deadline first. */
  List<ApprovalView> news() {
    ApproverRights rights = reader.rights();
    Approvals seen = reader.seen(rights);
    Set<UUID> waiting = new HashSet<>(seen.pendingIds(MOST));
    theirs.retainAll(waiting);
    others.retainAll(waiting);
    waiting.removeAll(theirs);
    waiting.removeAll(others);
    List<ApprovalView> unknown = seen.waiting(waiting);
    unknown.forEach(each -> (rights.on(each).isGiven() ? theirs : others).add(each.id()));
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
