package app.gangway.durable.purge;

import app.gangway.batch.BatchRemoval;
import app.gangway.common.Actor;
import app.gangway.durable.Subject;
import app.gangway.durable.events.EventStore;
import app.gangway.durable.start.InstanceRegistry;
import app.gangway.onboarding.OnboardingRemoval;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes what has ended with all that is kept of it, each in a commit of its own. */
@Component
public class InstanceRemoval {

  private final OnboardingRemoval onboardings;
  private final BatchRemoval batches;
  private final InstanceRegistry registry;
  private final EventStore raised;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InstanceRemoval(
      OnboardingRemoval onboardings,
      BatchRemoval batches,
      InstanceRegistry registry,
      EventStore raised,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.batches = batches;
    this.registry = registry;
    this.raised = raised;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Removes one. The children of a batch stay, as instances of their own.
   *
   * @param actor whoever the audit log names; of the system it tells nothing
   * @return false when it has not ended, or is gone already
   */
  public boolean remove(Subject ended, Actor actor) {
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
