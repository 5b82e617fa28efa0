package app.gangway.onboarding.execution;

import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.execution.QueueTransitions.Waiting;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What of a batch waits in the queue while the batch is suspended, or has been withdrawn. */
@Service
public class HeldActivities {

  /** In one commit: so few that a worker who waits for one of them does not wait long. */
  private static final int CHUNK = 500;

  private final QueueTransitions transitions;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  HeldActivities(
      QueueTransitions transitions,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.transitions = transitions;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Makes sure that nothing of a batch starts any more, once its row, by a commit before this, says
   * that nothing is to start. Whoever reads an activity after that commit sees it there. Whoever
   * read one before, and found it in the queue, either has claimed it when this returns or finds
   * that it has been claimed by somebody else. It costs the claims themselves nothing.
   */
  @RolesAllowed(Role.HR)
  public void hold(UUID batchId) {
    List<UUID> queued = transitions.queuedOf(batchId);
    for (int start = 0; start < queued.size(); start += CHUNK) {
      List<UUID> chunk = queued.subList(start, Math.min(start + CHUNK, queued.size()));
      transaction.executeWithoutResult(status -> transitions.hold(chunk));
    }
  }

  /**
   * Sends some of a batch that goes on on their way by new jobs, in the order of their ids, as if
   * no time had passed: their jobs came meanwhile, and found nothing to do.
   *
   * @param after the last one seen
   * @return the last one of these; empty when none was left
   */
  @SystemOnly
  public Optional<UUID> sendSome(UUID batchId, UUID after, int limit) {
    Instant now = clock.instant();
    return transaction.execute(
        status -> {
          List<Waiting> waiting = transitions.waitingOf(batchId, now, after, limit);
          if (waiting.isEmpty()) {
            return Optional.empty();
          }
          events.publishEvent(new Queued(transitions.sendOn(waiting, now)));
          return Optional.of(waiting.get(waiting.size() - 1).activity().runId());
        });
  }
}
