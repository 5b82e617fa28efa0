package app.gangway.connector;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.OrderService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends orders, and with them the activities that wait, in the same commit. The first answer counts,
 * by whichever way it comes.
 */
@Service
@Transactional
public class OrderAnswers {

  private static final String DONE_BY_HAND = "Marked as done by %s";

  private final ConnectorOrders orders;
  private final OrderTransitions transitions;
  private final OrderReferences references;
  private final Connectors connectors;
  private final OrderService activities;
  private final Onboardings onboardings;
  private final Clock clock;

  OrderAnswers(
      ConnectorOrders orders,
      OrderTransitions transitions,
      OrderReferences references,
      Connectors connectors,
      OrderService activities,
      Onboardings onboardings,
      Clock clock) {
    this.orders = orders;
    this.transitions = transitions;
    this.references = references;
    this.connectors = connectors;
    this.activities = activities;
    this.onboardings = onboardings;
    this.clock = clock;
  }

  /** What an answer did. */
  public enum Effect {
    /** It counts, or was noted. */
    TAKEN,
    /** The same was said before. */
    REPEATED,
    /** Something else was said before. */
    CONTRADICTS
  }

  /**
   * What the other system says of an order.
   *
   * @param done else it will not be done
   * @param text what it adds; empty for nothing
   * @param reference what it calls the order; null if it does not say
   */
  public record Answer(boolean done, String text, @Nullable String reference) {

    private OrderStatus end() {
      return done ? OrderStatus.DONE : OrderStatus.FAILED;
    }

    private String words() {
      String word = done ? "done" : "failed";
      return text.isEmpty() ? word : word + ": " + text;
    }
  }

  /** Takes an answer, if it is the first. */
  @SystemOnly
  public Effect answer(UUID id, Answer answer) {
    UUID onboarding = orders.findById(id).orElseThrow().onboardingId();
    // First, as whoever withdraws does: else each could wait for the other.
    onboardings.lock(onboarding);
    ConnectorOrder order = orders.findById(id).orElseThrow();
    return switch (order.status()) {
      case OPEN, ORDERED -> end(order, answer);
      case DONE, FAILED -> order.status() == answer.end() ? Effect.REPEATED : Effect.CONTRADICTS;
      case WITHDRAWN -> noteTooLate(order, answer);
    };
  }

  private Effect end(ConnectorOrder order, Answer answer) {
    String link =
        connectors
            .find(order.connector())
            .map(connector -> OrderOutcomes.link(connector, order, answer.reference()))
            .orElse(null);
    boolean first =
        transitions.settle(
            order.id(), answer.end(), answer.reference(), link, answer.words(), clock.instant());
    if (first && answer.reference() != null) {
      references.know(order, answer.reference());
    }
    String said = order.connector() + ": " + answer.words();
    boolean ended;
    if (answer.done()) {
      ended =
          answer.text().isEmpty()
              ? activities.done(order.runId())
              : activities.done(order.runId(), said);
    } else {
      ended = activities.failed(order.runId(), said);
    }
    if (!ended) {
      activities.note(order.runId(), said + " (the activity had ended before)");
    }
    return Effect.TAKEN;
  }

  private Effect noteTooLate(ConnectorOrder order, Answer answer) {
    String words = answer.words();
    if (words.equals(order.lastOutcome())) {
      return Effect.REPEATED;
    }
    transitions.heard(order.id(), words);
    activities.note(order.runId(), "%s: %s (withdrawn before)".formatted(order.connector(), words));
    return Effect.TAKEN;
  }

  /**
   * A person knows that an order is done, though the other system has not said so.
   *
   * @param remark how they know; one line
   * @return false if it has ended already
   */
  @RolesAllowed(Role.HR)
  public boolean markDone(UUID id, String remark, Actor actor) {
    ConnectorOrder order = orders.findById(id).orElseThrow();
    onboardings.lock(order.onboardingId());
    boolean ended =
        transitions.settle(
            id,
            OrderStatus.DONE,
            null,
            null,
            DONE_BY_HAND.formatted(actor.name()),
            clock.instant());
    return ended && activities.markDone(order.runId(), remark, actor);
  }

  @EventListener
  void on(OnboardingEvent.Withdrawn withdrawn) {
    transitions.withdraw(withdrawn.onboardingId(), withdrawn.at());
  }

  @EventListener
  void on(OnboardingEvent.Removed removed) {
    references.remove(removed.onboardingId());
    transitions.remove(removed.onboardingId());
  }
}
