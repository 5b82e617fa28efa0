package app.gangway.approval;

import static java.util.Objects.requireNonNull;

import app.gangway.approval.ReminderTransitions.Due;
import app.gangway.common.access.SystemOnly;
import app.gangway.common.concurrent.GroupCommit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where those who have not decided are reminded, and others asked too. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ReminderService {

  /** Looked for at one time; those that are left follow. */
  private static final int MOST = 1_000;

  private final ApprovalReader approvals;
  private final ReminderTransitions rows;
  private final Clock clock;
  private final GroupCommit<UUID, Boolean> reminding;

  ReminderService(
      ApprovalReader approvals, ReminderTransitions rows, DueReminders due, Clock clock) {
    this.approvals = approvals;
    this.rows = rows;
    this.clock = clock;
    reminding = new GroupCommit<>(due::remind);
  }

  /**
   * Does what is due of this approval; nothing before its time, after a decision, or where it has
   * been done.
   *
   * @return whether this call did something
   */
  @SystemOnly
  public boolean remind(UUID approval) {
    return reminding.ask(approval);
  }

  /**
   * Those that should have a job; none that is due in more than an hour.
   *
   * @param before due before this moment
   */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<RemindLater> due(Instant before) {
    Instant near = clock.instant().plus(ReminderSchedule.NEAR);
    List<Due> due = rows.dueBefore(before.isBefore(near) ? before : near, Limit.of(MOST));
    if (due.isEmpty()) {
      return List.of();
    }
    Map<UUID, Instant> next =
        due.stream().collect(Collectors.toMap(Due::id, each -> each.next().orElseThrow()));
    return approvals.pending(next.keySet()).stream()
        .map(open -> new RemindLater(open.id(), requireNonNull(next.get(open.id())), open.name()))
        .toList();
  }
}
