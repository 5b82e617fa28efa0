package app.gangway.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What happens to an approval while nobody decides. A transition moves 0 rows where that was done
 * already, it is not time yet, or nothing waits any more.
 */
interface ReminderTransitions extends Repository<Approval, UUID> {

  /**
   * When something is to be done.
   *
   * @param remindAt null for no more reminders
   * @param escalateAt null for nobody to be asked too
   */
  record Due(
      UUID id,
      Instant askedAt,
      Instant deadline,
      @Nullable Instant remindAt,
      @Nullable Instant escalateAt) {

    /** The first of both; empty if nothing is to be done any more. */
    Optional<Instant> next() {
      if (remindAt == null || escalateAt == null) {
        return Optional.ofNullable(remindAt == null ? escalateAt : remindAt);
      }
      return Optional.of(remindAt.isBefore(escalateAt) ? remindAt : escalateAt);
    }
  }

  String DUE =
      """
      select new app.gangway.approval.ReminderTransitions$Due(
        a.id, a.askedAt, a.deadline, a.remindAt, a.escalateAt)
      from Approval a where a.status = PENDING and\s\
      """;

  @Query(DUE + "a.id in :ids")
  List<Due> find(Collection<UUID> ids);

  /** Those that are to be looked at before this moment, the oldest first. */
  @Query(DUE + "(a.remindAt < :before or a.escalateAt < :before) order by a.id")
  List<Due> dueBefore(Instant before, Limit limit);

  /** The reminder of this time is sent; the next one is due at another. */
  @Modifying
  @Query(
      """
      update Approval a set a.remindAt = :next
      where a.id = :id and a.status = PENDING and a.remindAt = :due and a.deadline > :now\
      """)
  int remind(UUID id, Instant due, @Nullable Instant next, Instant now);

  /** This group, in lower case, is asked too; nobody for null. */
  @Modifying
  @Query(
      """
      update Approval a set a.escalateAt = null, a.escalatedTo = :group
      where a.id = :id and a.status = PENDING and a.escalateAt <= :now and a.deadline > :now\
      """)
  int escalate(UUID id, @Nullable String group, Instant now);
}
