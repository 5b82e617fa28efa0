package app.gangway.notification.chat;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.common.RowIds;
import app.gangway.common.access.SystemOnly;
import app.gangway.webhook.DeliveryProperties;
import app.gangway.webhook.DeliveryResult;
import app.gangway.webhook.DeliveryResult.Delivered;
import app.gangway.webhook.DeliveryResult.FailedForGood;
import app.gangway.webhook.DeliveryResult.Over;
import app.gangway.webhook.DeliveryResult.RetryDue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages to chats are given out and reported on. They are tried as often, and for as long,
 * as webhooks are.
 */
@Service
@Transactional
public class ChatService {

  /** Between two messages to one chat about the same batch. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final Approvals approvals;
  private final ChatRows rows;
  private final ChatTransitions transitions;
  private final ChatWords words;
  private final ChatTimeline timeline;
  private final DeliveryProperties rule;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChatService(
      Approvals approvals,
      ChatRows rows,
      ChatTransitions transitions,
      ChatWords words,
      ChatTimeline timeline,
      DeliveryProperties rule,
      ApplicationEventPublisher events,
      Clock clock) {
    this.approvals = approvals;
    this.rows = rows;
    this.transitions = transitions;
    this.words = words;
    this.timeline = timeline;
    this.rule = rule;
    this.events = events;
    this.clock = clock;
  }

  /**
   * When this one may be sent, as far as others of its batch are concerned; not after {@code now}
   * if that is at once, empty if another one says what it does.
   */
  @Transactional(readOnly = true)
  Optional<Instant> turn(ChatMessage message, Instant now) {
    String key = message.gatherKey();
    if (key == null || message.attempts() > 0) {
      return Optional.of(now);
    }
    return rows.first(key)
        .filter(message.id()::equals)
        .map(first -> rows.lastSent(key, first, now).map(at -> at.plus(PAUSE)).orElse(now));
  }

  /**
   * The message with its attempt begun, others gathered, and the words for what still waits; empty
   * when somebody else was first, or when nothing is left to say, and then it is dropped.
   */
  Optional<ClaimedChat> claim(UUID id, UUID job) {
    Instant now = clock.instant();
    if (!transitions.claim(id, job, now, rule.lease(now))) {
      return Optional.empty();
    }
    ChatMessage message = rows.find(id).orElseThrow();
    if (message.gatherKey() != null && message.attempts() == 1) {
      rows.gather(message.gatherKey(), id);
    }
    List<ApprovalView> waiting = approvals.waiting(rows.approvals(id));
    if (waiting.isEmpty()) {
      transitions.settle(
          id, message.claim(), ChatStatus.DROPPED, "Nothing was left to decide.", now);
      return Optional.empty();
    }
    return Optional.of(new ClaimedChat(message, waiting, words.of(message.kind(), waiting)));
  }

  /** Writes down what the chat answered to the attempt that was claimed. */
  DeliveryResult report(ClaimedChat claimed, ChatOutcome answer) {
    Instant now = clock.instant();
    ChatMessage message = claimed.message();
    Optional<Instant> next =
        answer.isFinal() ? Optional.empty() : rule.next(message.attempts(), now);
    if (next.isPresent()) {
      return transitions.retry(message.id(), message.claim(), answer.said(), next.get())
          ? new RetryDue(next.get(), answer.said())
          : new Over();
    }
    ChatStatus end = answer.isTaken() ? ChatStatus.SENT : ChatStatus.FAILED;
    if (!transitions.settle(message.id(), message.claim(), end, answer.said(), now)) {
      return new Over();
    }
    timeline.write(claimed, answer, now);
    return answer.isTaken() ? new Delivered() : new FailedForGood(answer.said());
  }

  /** Has it done by another job at a later time, unless it has moved meanwhile. */
  void postpone(ChatMessage message, Instant until) {
    UUID job = RowIds.next();
    if (transitions.postpone(message.id(), message.jobId(), job, until, clock.instant())) {
      events.publishEvent(new ChatQueued(message.queued(job, until)));
    }
  }

  /**
   * Those that should have a job, in the order of their ids.
   *
   * @param before due before this moment
   * @param after the last one seen
   */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<QueuedChat> due(Instant before, UUID after, int limit) {
    Instant now = clock.instant();
    return rows.due(before, after, limit).stream()
        .map(each -> each.queued(each.jobId(), each.dueAt().isAfter(now) ? each.dueAt() : null))
        .toList();
  }

  /**
   * Sends one whose job is missing or dead on its way by a new one, unless it has moved meanwhile.
   *
   * @return whether it was sent
   */
  @SystemOnly
  public boolean handOver(QueuedChat lost) {
    UUID job = RowIds.next();
    if (!transitions.handOver(lost.id(), lost.jobId(), job)) {
      return false;
    }
    events.publishEvent(new ChatQueued(lost.withJob(job)));
    return true;
  }
}
