package app.gangway.onboarding.ui;

import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.ui.Bdi;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands in the form when its email is somebody's already. To start all the same has a button of
 * its own, which no second Enter presses.
 */
class EmailNotice extends FormNotice {

  private final SerializableConsumer<EmailHolder> startAllTheSame;

  /** Who was shown last as under way; null for nobody. */
  private @Nullable EmailHolder underWay;

  /**
   * @param startAllTheSame is told whom the user has seen
   */
  EmailNotice(SerializableConsumer<EmailHolder> startAllTheSame) {
    this.startAllTheSame = startAllTheSame;
  }

  /** Told of the same one again it stays as it is: somebody may be at its button. */
  void showUnderWay(EmailHolder holder) {
    if (isVisible() && holder.equals(underWay)) {
      return;
    }
    underWay = holder;
    Button start =
        new Button(
            getTranslation("onboarding.email.startAnyway"),
            click -> startAllTheSame.accept(holder));
    show(Tone.WAITING, words("onboarding.email.running", holder), start);
  }

  void showBefore(EmailHolder holder) {
    underWay = null;
    Div words = words("onboarding.email.before", holder);
    if (holder.endedAt() != null) {
      words.add(new Span(" · "), new Moment(holder.endedAt()));
    }
    show(Tone.COMPLETED, words);
  }

  private Div words(String key, EmailHolder holder) {
    return new Div(new Span(getTranslation(key) + " "), person(holder));
  }

  /** In a tab of its own: what stands in the form stays there. */
  private static Component person(EmailHolder holder) {
    if (holder.onboardingId() == null) {
      return new Bdi(holder.name());
    }
    Anchor link = new Anchor("onboardings/" + holder.onboardingId(), new Bdi(holder.name()));
    link.setTarget(AnchorTarget.BLANK);
    return link;
  }
}
