package app.gangway.batch;

import app.gangway.batch.BatchEvent.BatchResumed;
import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchEvent.Changed;
import app.gangway.batch.BatchEvent.Control;
import app.gangway.batch.BatchEvent.Controlled;
import app.gangway.common.Actor;
import app.gangway.common.newhire.LegibleText;
import app.gangway.onboarding.BatchHolds;
import app.gangway.onboarding.execution.HeldActivities;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Withdraws, suspends and resumes batches, for the service that was asked to. */
@Component
class BatchControl {

  /** The length of {@code batch.withdrawn_from} and {@code batch.retry_from}. */
  static final int ORIGIN_MAX = 100;

  private final Batches batches;
  private final BatchTransitions transitions;
  private final DueBatches due;
  private final BatchHolds holds;
  private final HeldActivities held;
  private final Timeline timeline;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BatchControl(
      Batches batches,
      BatchTransitions transitions,
      DueBatches due,
      BatchHolds holds,
      HeldActivities held,
      Timeline timeline,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.batches = batches;
    this.transitions = transitions;
    this.due = due;
    this.holds = holds;
    this.held = held;
    this.timeline = timeline;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  boolean withdraw(UUID id, Actor actor, @Nullable String reason) {
    return hold(
        id,
        now -> {
          String origin = LegibleText.line(actor.origin(), ORIGIN_MAX);
          if (transitions.withdraw(id, actor.name(), actor.kind(), origin, reason, now) == 0) {
            return false;
          }
          holds.withdraw(id);
          String title = tell(id, Control.WITHDRAWN, actor, reason, now);
          events.publishEvent(new BatchWithdrawn(id, title));
          return true;
        });
  }

  boolean suspend(UUID id, Actor actor, @Nullable String reason) {
    return hold(
        id,
        now -> {
          if (transitions.suspend(id, now) == 0) {
            return false;
          }
          holds.suspend(id);
          tell(id, Control.SUSPENDED, actor, reason, now);
          return true;
        });
  }

  /**
   * The mark first, in a commit of its own: whoever looks at an activity from then on sees it. Then
   * whoever has looked before is made to come too late. Once this has returned, nothing of the
   * batch starts any more.
   */
  private boolean hold(UUID id, Predicate<Instant> mark) {
    boolean done = Boolean.TRUE.equals(transaction.execute(status -> mark.test(clock.instant())));
    if (done) {
      held.hold(id);
    }
    return done;
  }

  boolean resume(UUID id, Actor actor, @Nullable String reason) {
    Instant now = clock.instant();
    long suspendedFor =
        batches.findById(id).map(batch -> batch.suspendedFor(now).toMillis()).orElse(0L);
    if (transitions.release(id, suspendedFor) == 0) {
      return false;
    }
    holds.release(id);
    String title = tell(id, Control.RESUMED, actor, reason, now);
    events.publishEvent(new BatchResumed(id, title));
    // What ended meanwhile may have been the last.
    due.settled(id).ifPresent(events::publishEvent);
    return true;
  }

  /** Keeps it in the timeline, tells of it, and answers the batch's title. */
  String tell(UUID id, Control how, Actor actor, @Nullable String reason, Instant now) {
    String title = batches.findById(id).orElseThrow().title();
    timeline.write(id, now, kind(how), actor, Timeline.because(sentence(how), reason));
    events.publishEvent(new Controlled(id, title, how, actor, now, reason));
    events.publishEvent(new Changed(id));
    return title;
  }

  private static String sentence(Control how) {
    return switch (how) {
      case WITHDRAWN -> "The batch was withdrawn";
      case SUSPENDED -> "The batch was suspended";
      case RESUMED -> "The batch goes on";
      case RUN_AGAIN -> "What had failed is run again";
    };
  }

  private static TimelineKind kind(Control how) {
    return switch (how) {
      case WITHDRAWN -> TimelineKind.WITHDRAWN;
      case SUSPENDED -> TimelineKind.SUSPENDED;
      case RESUMED -> TimelineKind.RESUMED;
      case RUN_AGAIN -> TimelineKind.RUN_AGAIN;
    };
  }
}
