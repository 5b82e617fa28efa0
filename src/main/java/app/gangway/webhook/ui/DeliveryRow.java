package app.gangway.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import app.gangway.webhook.Delivery;
import app.gangway.webhook.DeliveryStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One delivery: to whom, what, how often it was tried, what came of it, and when it is next. */
class DeliveryRow extends Div {

  private final Div state = new Div();

  DeliveryRow(Delivery delivery) {
    addClassName("row");
    Bdi what = new Bdi(delivery.type());
    what.addClassName("secondary");
    Div whom = new Div(new Bdi(delivery.webhook()), what);
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
    delivery.lastOutcome().ifPresent(text -> outcome.add(english(text), new Text(" · ")));
    outcome.add(new Span(translate("webhook.attempts", delivery.attempts())));
    delivery.settledAt().ifPresent(at -> outcome.add(new Text(" · "), new Moment(at)));
    if (delivery.status() == DeliveryStatus.PENDING && delivery.attempts() > 0) {
      outcome.add(
          new Text(" · "),
          new Span(translate("webhook.nextTry")),
          new Text(" "),
          new Moment(delivery.dueAt()));
    }
    return outcome;
  }

  /** What is kept, in the words in which it is. */
  private static Bdi english(String text) {
    Bdi english = new Bdi(text);
    english.getElement().setAttribute("lang", "en");
    return english;
  }

  private static Badge badge(DeliveryStatus status) {
    Tone tone =
        switch (status) {
          case PENDING -> Tone.QUEUED;
          case DELIVERED -> Tone.COMPLETED;
          case FAILED -> Tone.FAILED;
        };
    return new Badge(tone, translate("webhook.status." + status));
  }
}
