package app.gangway.batch;

import app.gangway.activity.Activities;
import app.gangway.batch.BatchEvent.BatchRetried;
import app.gangway.batch.BatchEvent.Changed;
import app.gangway.batch.BatchEvent.Control;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.newhire.LegibleText;
import app.gangway.onboarding.FailureCause;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.Retries;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs again what has failed of batches. There may be thousands; so the request is a mark on the
 * batch, and a job fulfils it. The batch runs from the moment of the mark, and does not end before
 * the mark is gone.
 */
@Component
class BatchRetries {

  private static final UUID FIRST = new UUID(0, 0);

  /** How many ids are in memory at one time. */
  private static final int PAGE = 500;

  private final Batches batches;
  private final DueBatches due;
  private final BatchTransitions transitions;
  private final BatchControl control;
  private final BatchChildren children;
  private final Onboardings onboardings;
  private final Retries retries;
  private final Activities activities;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BatchRetries(
      Batches batches,
      DueBatches due,
      BatchTransitions transitions,
      BatchControl control,
      BatchChildren children,
      Onboardings onboardings,
      Retries retries,
      Activities activities,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.batches = batches;
    this.due = due;
    this.transitions = transitions;
    this.control = control;
    this.children = children;
    this.onboardings = onboardings;
    this.retries = retries;
    this.activities = activities;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** Part of the commit of whoever was asked to; answers how many onboardings have failed. */
  int request(UUID id, Actor actor, @Nullable String reason) {
    Instant now = clock.instant();
    return request(id, actor, reason, null, reason, onboardings.countFailedOf(id, now), now);
  }

  /** The same for what failed for one cause alone; the timeline says which. */
  int request(UUID id, Actor actor, FailureCause cause) {
    Instant now = clock.instant();
    long failed = onboardings.countFailedOf(id, now, cause.activity(), cause.text());
    String title = activities.title(cause.activity());
    String said = cause.text().isEmpty() ? title : title + ": " + cause.text();
    return request(id, actor, null, cause, said, failed, now);
  }

  private int request(
      UUID id,
      Actor actor,
      @Nullable String reason,
      @Nullable FailureCause cause,
      @Nullable String said,
      long failed,
      Instant now) {
    UUID retry = RowIds.next();
    String origin = LegibleText.line(actor.origin(), BatchControl.ORIGIN_MAX);
    if (failed == 0
        || transitions.requestRetry(
                id,
                retry,
                now,
                actor.name(),
                actor.kind(),
                origin,
                reason,
                cause == null ? null : cause.activity(),
                cause == null ? null : cause.text())
            == 0) {
      return 0;
    }
    String title = control.tell(id, Control.RUN_AGAIN, actor, said, now);
    events.publishEvent(new BatchRetried(id, retry, title));
    return Math.toIntExact(failed);
  }

  /**
   * Fulfils the request, where there is one. Whoever begins anew after an interruption leaves those
   * out that have failed since: they have been run again.
   */
  void run(UUID id) {
    batches.findById(id).flatMap(Batch::retry).ifPresent(retry -> run(id, retry));
  }

  /** A child of a batch that was withdrawn meanwhile stays as it is. */
  private void run(UUID id, BatchRetry retry) {
    FailureCause only = retry.only().orElse(null);
    UUID last = FIRST;
    List<UUID> page;
    do {
      page = failed(id, retry, last);
      children.each(
          id, page, child -> retries.runAgainWithBatch(child, retry.actor(), retry.reason(), only));
      last = page.isEmpty() ? last : page.get(page.size() - 1);
    } while (page.size() == PAGE);
    end(id, retry);
  }

  private List<UUID> failed(UUID id, BatchRetry retry, UUID last) {
    Limit limit = Limit.of(PAGE);
    Instant by = retry.requestedAt();
    return retry
        .only()
        .map(cause -> onboardings.failedOf(id, by, cause.activity(), cause.text(), last, limit))
        .orElseGet(() -> onboardings.failedOf(id, by, last, limit));
  }

  private void end(UUID id, BatchRetry retry) {
    transaction.executeWithoutResult(
        status -> {
          if (transitions.endRetry(id, retry.id()) == 1) {
            events.publishEvent(new Changed(id));
          }
        });
    // Once that is committed: who ended before did not end the batch, who ends from now on does.
    transaction.executeWithoutResult(status -> due.settled(id).ifPresent(events::publishEvent));
  }
}
