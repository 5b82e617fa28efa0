package app.gangway.batch;

import app.gangway.common.concurrent.BatchBuffer;
import app.gangway.onboarding.OnboardingEvent.Ended;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks whether a batch is at its end, each time children of it have ended. That can only be seen
 * once their ends are committed; and for a thousand children a second a look now and then is
 * enough, if there is one after the last.
 */
@Component
class BatchCompletion {

  /** So short that nobody waits for the end of a batch. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final DueBatches due;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final BatchBuffer<UUID> touched = new BatchBuffer<>("batch-ends", PAUSE, this::look);

  BatchCompletion(
      DueBatches due, ApplicationEventPublisher events, TransactionOperations transaction) {
    this.due = due;
    this.events = events;
    this.transaction = transaction;
  }

  @TransactionalEventListener
  void on(Ended child) {
    if (child.batchId() != null) {
      touched.add(child.batchId());
    }
  }

  private void look(List<UUID> parents) {
    transaction.executeWithoutResult(
        status ->
            new HashSet<>(parents)
                .forEach(parent -> due.settled(parent).ifPresent(events::publishEvent)));
  }

  @PreDestroy
  void close() {
    touched.close();
  }
}
