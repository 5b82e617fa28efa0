package app.gangway.batch;

import app.gangway.batch.BatchEvent.CalledOff;
import app.gangway.batch.BatchEvent.Changed;
import app.gangway.batch.BatchEvent.Control;
import app.gangway.batch.BatchEvent.Controlled;
import app.gangway.batch.BatchEvent.LetGo;
import app.gangway.onboarding.Actor;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.Timeline;
import app.gangway.onboarding.TimelineKind;
import app.gangway.onboarding.Withdrawals;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Calls batches off, holds them up and lets them go on, for the desk that was asked to. */
@Component
class BatchControl {

  private final Batches batches;
  private final BatchSteps steps;
  private final Onboardings onboardings;
  private final Withdrawals withdrawals;
  private final Timeline timeline;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BatchControl(
      Batches batches,
      BatchSteps steps,
      Onboardings onboardings,
      Withdrawals withdrawals,
      Timeline timeline,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.batches = batches;
    this.steps = steps;
    this.onboardings = onboardings;
    this.withdrawals = withdrawals;
    this.timeline = timeline;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  boolean withdraw(UUID id, Actor actor, @Nullable String reason) {
    Instant now = clock.instant();
    if (steps.withdraw(id, reason, now) == 0) {
      return false;
    }
    String title = tell(id, Control.WITHDRAWN, "was withdrawn", reason, actor, now);
    events.publishEvent(new CalledOff(id, title));
    return true;
  }

  boolean suspend(UUID id, Actor actor, @Nullable String reason) {
    if (steps.suspend(id) == 0) {
      return false;
    }
    tell(id, Control.SUSPENDED, "was suspended", reason, actor, clock.instant());
    return true;
  }

  boolean resume(UUID id, Actor actor, @Nullable String reason) {
    if (steps.release(id) == 0) {
      return false;
    }
    tell(id, Control.RESUMED, "goes on", reason, actor, clock.instant());
    events.publishEvent(new LetGo(id, batches.findById(id).orElseThrow().title()));
    // What ended meanwhile may have been the last.
    batches.settled(id).ifPresent(events::publishEvent);
    return true;
  }

  /** Takes the mark of a suspension away, without a word. */
  void release(UUID id) {
    transaction.executeWithoutResult(status -> steps.release(id));
  }

  private String tell(
      UUID id, Control how, String words, @Nullable String reason, Actor actor, Instant now) {
    String title = batches.findById(id).orElseThrow().title();
    timeline.write(id, now, kind(how), actor, Timeline.because("The batch " + words, reason));
    events.publishEvent(new Controlled(id, title, how, actor, now));
    events.publishEvent(new Changed(id));
    return title;
  }

  private static TimelineKind kind(Control how) {
    return switch (how) {
      case WITHDRAWN -> TimelineKind.WITHDRAWN;
      case SUSPENDED -> TimelineKind.SUSPENDED;
      case RESUMED -> TimelineKind.RESUMED;
    };
  }

  /** Each in a commit of its own, since their locks are taken in other orders elsewhere. */
  void withdrawChildren(UUID id) {
    Batch batch = batches.findById(id).orElse(null);
    if (batch == null || batch.status() != BatchStatus.WITHDRAWN) {
      return;
    }
    @Nullable String reason = batch.withdrawnBecause().orElse(null);
    for (UUID child : onboardings.openOf(id)) {
      transaction.executeWithoutResult(status -> withdrawals.withdraw(child, Actor.HOUSE, reason));
    }
  }
}
