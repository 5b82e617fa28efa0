package app.gangway.onboarding.ui;

import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Stands in the form when its email is somebody's already. To start all the same has a button of
 * its own, which no second Enter presses.
 */
class EmailNotice extends Div {

  private final SerializableConsumer<EmailHolder> startAllTheSame;

  /**
   * @param startAllTheSame is told whom the user has seen
   */
  EmailNotice(SerializableConsumer<EmailHolder> startAllTheSame) {
    this.startAllTheSame = startAllTheSame;
    addClassNames("callout", "email-notice");
    getElement().setAttribute("role", "alert");
    clear();
  }

  void clear() {
    removeAll();
    setVisible(false);
  }

  void showUnderWay(EmailHolder holder) {
    Button start = new Button("Start all the same", click -> startAllTheSame.accept(holder));
    show(
        Tone.WAITING,
        new Div(person(holder), new Span(" is being onboarded with this email already.")));
    add(start);
  }

  void showBefore(EmailHolder holder) {
    Div words = new Div(person(holder), new Span(" was onboarded with this email, "));
    if (holder.endedAt() != null) {
      words.add(new Moment(holder.endedAt()), new Span("."));
    }
    show(Tone.COMPLETED, words);
  }

  private void show(Tone tone, Component words) {
    clear();
    for (Tone other : Tone.values()) {
      setClassName(other.cssClass(), other == tone);
    }
    Icon icon = tone.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, words);
    setVisible(true);
  }

  /** In a tab of its own: what stands in the form stays there. */
  private static Component person(EmailHolder holder) {
    if (holder.onboardingId() == null) {
      return new Span(holder.name());
    }
    Anchor link = new Anchor("onboardings/" + holder.onboardingId(), holder.name());
    link.setTarget(AnchorTarget.BLANK);
    return link;
  }
}
