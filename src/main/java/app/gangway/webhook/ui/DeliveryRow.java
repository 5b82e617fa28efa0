package app.gangway.webhook.ui;

import app.gangway.ui.Badge;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import app.gangway.webhook.Delivery;
import app.gangway.webhook.DeliveryStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One delivery: to whom, what, how often it was tried, what came of it, and when it is next. */
class DeliveryRow extends Div {

  private final Div state = new Div();

  DeliveryRow(Delivery delivery) {
    addClassName("row");
    Span what = new Span(delivery.type());
    what.addClassName("secondary");
    Div whom = new Div(new Span(delivery.webhook()), what);
    whom.addClassName("person");
    state.addClassName("badges");
    state.add(badge(delivery.status()));
    add(whom, outcome(delivery), state);
  }

  void withAction(Component action) {
    state.add(action);
  }

  private static Div outcome(Delivery delivery) {
    Div outcome = new Div();
    outcome.addClassName("sentence");
    delivery.lastOutcome().ifPresent(text -> outcome.add(new Span(text + " · ")));
    outcome.add(new Span(attempts(delivery.attempts())));
    delivery.settledAt().ifPresent(at -> outcome.add(new Span(" · "), new Moment(at)));
    if (delivery.status() == DeliveryStatus.PENDING && delivery.attempts() > 0) {
      outcome.add(new Span(" · next try "), new Moment(delivery.dueAt()));
    }
    return outcome;
  }

  private static String attempts(int count) {
    return count == 1 ? "1 attempt" : count + " attempts";
  }

  private static Badge badge(DeliveryStatus status) {
    return switch (status) {
      case PENDING -> new Badge(Tone.QUEUED, "Pending");
      case DELIVERED -> new Badge(Tone.COMPLETED, "Delivered");
      case FAILED -> new Badge(Tone.FAILED, "Failed");
    };
  }
}
