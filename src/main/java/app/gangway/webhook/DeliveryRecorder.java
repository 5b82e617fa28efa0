package app.gangway.webhook;

import app.gangway.approval.ApprovalEvent.Decided;
import app.gangway.batch.BatchEvent;
import app.gangway.common.RowIds;
import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.onboarding.OnboardingEvent.Ready;
import app.gangway.webhook.WebhookEvent.Queued;
import app.gangway.webhook.message.Message;
import app.gangway.webhook.message.WebhookEventType;
import app.gangway.webhook.message.WebhookMessages;
import app.gangway.webhook.message.WebhookTrigger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what webhooks want to be told of, and writes the deliveries in the very transaction that
 * made it so: what has happened is told, what was rolled back is not. Many facts of one transaction
 * are written together, at its end.
 */
@Component
class DeliveryRecorder {

  private final Webhooks webhooks;
  private final WebhookMessages messages;
  private final NewDeliveries deliveries;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeliveryRecorder(
      Webhooks webhooks,
      WebhookMessages messages,
      NewDeliveries deliveries,
      ApplicationEventPublisher events,
      Clock clock) {
    this.webhooks = webhooks;
    this.messages = messages;
    this.deliveries = deliveries;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(Ended ended) {
    switch (ended.status()) {
      case COMPLETED ->
          note(
              WebhookTrigger.ended(
                  WebhookEventType.COMPLETED, ended.onboardingId(), clock.instant()));
      case FAILED ->
          note(
              WebhookTrigger.ended(WebhookEventType.FAILED, ended.onboardingId(), clock.instant()));
      // Whoever called it off knows; the others have not ended.
      case RUNNING, WAITING, WITHDRAWN -> {}
    }
  }

  @EventListener
  void on(Ready ready) {
    note(WebhookTrigger.ready(ready.onboardingId(), ready.at()));
  }

  @EventListener
  void on(Decided decided) {
    switch (decided.outcome()) {
      case DECLINED -> note(WebhookTrigger.declined(decided.onboardingId(), false, decided.at()));
      case EXPIRED -> note(WebhookTrigger.declined(decided.onboardingId(), true, decided.at()));
      case PENDING, APPROVED, WITHDRAWN -> {}
    }
  }

  @EventListener
  void on(BatchEvent.Completed completed) {
    note(WebhookTrigger.completed(completed.batchId(), completed.at()));
  }

  private void note(WebhookTrigger trigger) {
    if (webhooks.wanting(trigger.eventType()).isEmpty()) {
      return;
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Told outside of the transaction that made it so");
    }
    Notes notes = (Notes) TransactionSynchronizationManager.getResource(this);
    if (notes == null) {
      notes = new Notes();
      TransactionSynchronizationManager.bindResource(this, notes);
      TransactionSynchronizationManager.registerSynchronization(notes);
    }
    notes.triggers.add(trigger);
  }

  private void write(List<WebhookTrigger> triggers) {
    List<NewDelivery> due = new ArrayList<>();
    for (Message message : messages.of(triggers)) {
      for (Webhook webhook : webhooks.wanting(message.eventType())) {
        due.add(new NewDelivery(RowIds.next(), message, webhook.name()));
      }
    }
    deliveries.write(due, clock.instant());
    events.publishEvent(new Queued(due.stream().map(NewDelivery::queued).toList()));
  }

  /** What one transaction has done so far. */
  private final class Notes implements TransactionSynchronization {

    private final List<WebhookTrigger> triggers = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      write(triggers);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(DeliveryRecorder.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(DeliveryRecorder.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(DeliveryRecorder.this);
    }
  }
}
