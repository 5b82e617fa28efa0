package app.gangway.durable.purge;

import app.gangway.batch.BatchRemoval;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.durable.Outcome;
import app.gangway.durable.Subject;
import app.gangway.durable.Subjects;
import app.gangway.durable.events.EventStore;
import app.gangway.durable.query.InstanceList;
import app.gangway.durable.query.InstanceList.Listed;
import app.gangway.durable.query.InstanceQuery;
import app.gangway.durable.start.InstanceRegistry;
import app.gangway.onboarding.OnboardingRemoval;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where what has ended is removed for good, with its timeline. The audit log keeps that it was. */
@Service
public class PurgeService {

  /** So many are looked for at once: bounds memory. */
  private static final int CHUNK = 1000;

  private final Subjects subjects;
  private final InstanceList list;
  private final OnboardingRemoval onboardings;
  private final BatchRemoval batches;
  private final InstanceRegistry registry;
  private final EventStore raised;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PurgeService(
      Subjects subjects,
      InstanceList list,
      OnboardingRemoval onboardings,
      BatchRemoval batches,
      InstanceRegistry registry,
      EventStore raised,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.subjects = subjects;
    this.list = list;
    this.onboardings = onboardings;
    this.batches = batches;
    this.registry = registry;
    this.raised = raised;
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
        .map(subject -> remove(subject, actor) ? Outcome.ACCEPTED : Outcome.GONE)
        .orElse(Outcome.UNKNOWN);
  }

  /**
   * Removes all that have ended of those that are wanted, each in a commit of its own: locks of
   * many in one would meet those of somebody who runs one of them again.
   *
   * @return how many
   */
  @RolesAllowed(Role.ADMIN)
  public int purge(InstanceQuery wanted, Actor actor) {
    int count = 0;
    InstanceQuery query = wanted.withTop(CHUNK);
    while (true) {
      List<Listed> found = list.find(query);
      for (Listed each : found) {
        count += each.subject().status().isEnded() && remove(each.subject(), actor) ? 1 : 0;
      }
      if (found.size() <= CHUNK) {
        return count;
      }
      query = query.after(found.get(found.size() - 1).place());
    }
  }

  private boolean remove(Subject ended, Actor actor) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Optional<String> removed =
                  ended.isBatch() ? batches.remove(ended.id()) : onboardings.remove(ended.id());
              removed.ifPresent(instanceId -> forget(ended, instanceId, actor));
              return removed.isPresent();
            }));
  }

  private void forget(Subject removed, String instanceId, Actor actor) {
    UUID id = removed.id();
    raised.remove(id);
    registry.remove(id);
    events.publishEvent(
        new InstancePurged(id, removed.isBatch(), instanceId, actor, clock.instant()));
  }
}
