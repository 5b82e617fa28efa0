package app.gangway.connector.poll;

import app.gangway.common.RowIds;
import app.gangway.common.access.SystemOnly;
import app.gangway.common.outbound.Reply;
import app.gangway.connector.Connector;
import app.gangway.connector.Connector.Poll;
import app.gangway.connector.ConnectorEvent.AskLater;
import app.gangway.connector.ConnectorOrder;
import app.gangway.connector.ConnectorOrders;
import app.gangway.connector.Connectors;
import app.gangway.connector.OrderAnswers;
import app.gangway.connector.OrderAnswers.Answer;
import app.gangway.connector.OrderStatus;
import app.gangway.connector.OrderTransitions;
import app.gangway.connector.client.ConnectorClient;
import app.gangway.connector.rule.Conditions;
import app.gangway.connector.rule.JsonAnswer;
import app.gangway.connector.rule.Judgement;
import app.gangway.connector.rule.ReplyRule;
import app.gangway.connector.state.Availability;
import app.gangway.connector.state.Availability.Turn;
import app.gangway.connector.state.Availability.TurnedAway;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks other systems, again and again, what became of the orders that they do not call back for.
 */
@Service
public class PollService {

  /** Whoever has not said by then what came of asking has died. */
  private static final Duration LEASE_BESIDE_CALL = Duration.ofSeconds(60);

  /** For an order whose connector is not configured any more; perhaps it will be again. */
  private static final Duration UNCONFIGURED = Duration.ofHours(6);

  private static final int TEXT_MAX = 300;

  private static final ReplyRule RULE = new ReplyRule(Conditions.NONE, 0);

  private final ConnectorOrders orders;
  private final OrderTransitions transitions;
  private final Connectors connectors;
  private final ConnectorClient client;
  private final OrderAnswers answers;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  PollService(
      ConnectorOrders orders,
      OrderTransitions transitions,
      Connectors connectors,
      ConnectorClient client,
      OrderAnswers answers,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.orders = orders;
    this.transitions = transitions;
    this.connectors = connectors;
    this.client = client;
    this.answers = answers;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Asks once, if it is due. Harmless however often it is called.
   *
   * @param job the id of the job that was sent; any other than the one that the row carries finds
   *     nothing to do
   * @throws InterruptedException when the node stops; it is asked again later
   */
  @SystemOnly
  public void ask(UUID id, UUID job) throws InterruptedException {
    ConnectorOrder found = orders.findById(id).orElse(null);
    Instant now = clock.instant();
    if (found == null
        || found.status() != OrderStatus.ORDERED
        || !found.jobId().equals(job)
        || found.dueAt().isAfter(now)) {
      return;
    }
    Connector connector = connectors.find(found.connector()).orElse(null);
    if (connector == null || connector.poll() == null) {
      later(found, found.claim(), now.plus(UNCONFIGURED), "The connector does not ask any more");
      return;
    }
    Availability availability = connectors.availability(connector);
    Turn turn = availability.enter();
    if (turn instanceof TurnedAway away) {
      later(found, found.claim(), away.until(), away.reason());
      return;
    }
    Instant lease = now.plus(connector.timeout().multipliedBy(2)).plus(LEASE_BESIDE_CALL);
    if (!transitions.claim(id, job, now, lease)) {
      availability.notCalled();
      return;
    }
    ask(found, connector, connector.poll(), availability);
  }

  private void ask(ConnectorOrder order, Connector connector, Poll poll, Availability availability)
      throws InterruptedException {
    long start = System.nanoTime();
    Reply reply;
    try {
      reply = client.ask(connector, order, poll.url().render(order.values()));
    } catch (InterruptedException | RuntimeException uncalled) {
      availability.notCalled();
      throw uncalled;
    }
    Judgement judgement = RULE.judge(reply, clock.instant());
    availability.heard(judgement, Duration.ofNanos(System.nanoTime() - start));
    JsonNode document = JsonAnswer.read(reply.body());
    Optional<Answer> answer =
        reply.isSuccess() ? answer(connector, poll, document) : Optional.empty();
    if (answer.isPresent()) {
      answers.answer(order.id(), answer.get());
      return;
    }
    Duration pause =
        judgement.retryAfter() != null && judgement.retryAfter().compareTo(poll.every()) > 0
            ? judgement.retryAfter()
            : poll.every();
    later(order, order.claim() + 1, clock.instant().plus(pause), judgement.reason());
  }

  private static Optional<Answer> answer(Connector connector, Poll poll, JsonNode document) {
    String text = JsonAnswer.text(document, connector.callback().text(), TEXT_MAX).orElse("");
    if (!poll.failedWhen().isEmpty() && poll.failedWhen().areMetBy(document)) {
      return Optional.of(new Answer(false, text, null));
    }
    return poll.doneWhen().areMetBy(document)
        ? Optional.of(new Answer(true, text, null))
        : Optional.empty();
  }

  private void later(ConnectorOrder order, int claim, Instant due, @Nullable String outcome) {
    UUID job = RowIds.next();
    transaction.executeWithoutResult(
        status -> {
          if (transitions.askAt(order.id(), claim, job, due, outcome)
              && due.isBefore(clock.instant().plus(ConnectorOrders.NEAR))) {
            events.publishEvent(new AskLater(order.id(), job, order.connector(), due));
          }
        });
  }

  /**
   * Those that should have a job, in the order of their ids; none that is due in more than an hour.
   *
   * @param before due before this moment
   * @param after the last one seen
   */
  @SystemOnly
  public List<DueQuestion> due(Instant before, UUID after, int limit) {
    Instant now = clock.instant();
    Instant near = now.plus(ConnectorOrders.NEAR);
    return orders.due(before.isBefore(near) ? before : near, after, limit).stream()
        .map(
            order ->
                new DueQuestion(
                    order.id(),
                    order.jobId(),
                    order.connector(),
                    order.dueAt().isAfter(now) ? order.dueAt() : null))
        .toList();
  }

  /**
   * Sends one whose job is missing or dead on its way by a new one, unless it has moved meanwhile.
   *
   * @return whether it was sent
   */
  @SystemOnly
  public boolean handOver(DueQuestion lost) {
    UUID job = RowIds.next();
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!transitions.handOver(lost.order(), lost.job(), job)) {
                return false;
              }
              Instant due = lost.notBefore() == null ? clock.instant() : lost.notBefore();
              events.publishEvent(new AskLater(lost.order(), job, lost.connector(), due));
              return true;
            }));
  }
}
