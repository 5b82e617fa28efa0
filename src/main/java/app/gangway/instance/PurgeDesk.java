package app.gangway.instance;

import app.gangway.access.Role;
import app.gangway.onboarding.Actor;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where what has ended is removed for good, with its timeline. The audit log keeps that it was. */
@Service
public class PurgeDesk {

  /** Instances that are removed in one commit. */
  private static final int CHUNK = 200;

  private final Subjects subjects;
  private final InstanceRows rows;
  private final Purge purge;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PurgeDesk(
      Subjects subjects,
      InstanceRows rows,
      Purge purge,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.subjects = subjects;
    this.rows = rows;
    this.purge = purge;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Removes one that has ended. The children of a batch stay, as instances of their own.
   *
   * @return {@link Outcome#GONE} when it has not ended
   */
  @RolesAllowed(Role.ADMIN)
  public Outcome purge(String instanceId, Actor actor) {
    Optional<Subject> found = subjects.find(instanceId);
    return found
        .map(subject -> remove(List.of(subject), actor) == 1 ? Outcome.ACCEPTED : Outcome.GONE)
        .orElse(Outcome.UNKNOWN);
  }

  /**
   * Removes all that have ended of those that are wanted, in several commits.
   *
   * @return how many
   */
  @RolesAllowed(Role.ADMIN)
  public int purge(InstanceQuery wanted, Actor actor) {
    int count = 0;
    InstanceQuery query = wanted.withTop(CHUNK);
    while (true) {
      List<InstanceRows.Found> found = rows.list(query);
      List<Subject> ended = new ArrayList<>();
      for (InstanceRows.Found each : found) {
        if (each.status().isEnded()) {
          ended.add(new Subject(each.subjectId(), each.isBatch(), each.status()));
        }
      }
      count += remove(ended, actor);
      if (found.size() <= CHUNK) {
        return count;
      }
      InstanceRows.Found last = found.get(found.size() - 1);
      query = query.after(new InstanceQuery.Place(last.created(), last.subjectId()));
    }
  }

  private int remove(List<Subject> ended, Actor actor) {
    Integer removed =
        transaction.execute(
            status -> {
              int count = 0;
              purge.lock(ended);
              for (Subject subject : ended) {
                Optional<Purged> purged = purge.remove(subject, actor, clock.instant());
                purged.ifPresent(events::publishEvent);
                count += purged.isPresent() ? 1 : 0;
              }
              return count;
            });
    return removed == null ? 0 : removed;
  }
}
