package app.gangway.mail.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.mail.Mail;
import app.gangway.mail.MailStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One mail: to whom, what about, how often it was tried, what came of it, and when it is next. */
class MailRow extends Div {

  private final Div state = new Div();

  MailRow(Mail mail) {
    this(mail.recipient(), mail.subject(), outcome(mail));
    state.add(badge(mail.status()));
  }

  /** One that is not really sent. */
  MailRow(String recipient, String subject) {
    this(recipient, subject, new Span(translate("mail.simulated.text")));
  }

  private MailRow(String recipient, String subject, Component outcome) {
    addClassNames("row", "mail");
    Bdi what = new Bdi(subject);
    what.addClassName("secondary");
    Div whom = new Div(new Bdi(recipient), what);
    whom.addClassName("person");
    Div sentence = new Div(outcome);
    sentence.addClassName("sentence");
    state.addClassName("badges");
    add(whom, sentence, state);
  }

  MailRow withAction(Component action) {
    state.add(action);
    return this;
  }

  private static Div outcome(Mail mail) {
    Div outcome = new Div();
    mail.lastOutcome().ifPresent(text -> outcome.add(english(text), new Text(" · ")));
    outcome.add(new Span(translate("mail.attempts", mail.attempts())));
    mail.ics()
        .ifPresent(
            ics ->
                outcome.add(
                    new Text(" · "), new Span(translate("mail.invitation." + mail.purpose()))));
    mail.settledAt().ifPresent(at -> outcome.add(new Text(" · "), new Moment(at)));
    if (mail.status() == MailStatus.QUEUED && mail.lastOutcome().isPresent()) {
      outcome.add(
          new Text(" · "),
          new Span(translate("mail.nextTry")),
          new Text(" "),
          new Moment(mail.dueAt()));
    }
    return outcome;
  }

  /** What is kept, in the words in which it is. */
  private static Bdi english(String text) {
    Bdi english = new Bdi(text);
    english.getElement().setAttribute("lang", "en");
    return english;
  }

  private static Badge badge(MailStatus status) {
    Tone tone =
        switch (status) {
          case QUEUED -> Tone.QUEUED;
          case SENT -> Tone.COMPLETED;
          case FAILED -> Tone.FAILED;
          case WITHDRAWN, GATHERED -> Tone.WITHDRAWN;
        };
    return new Badge(tone, translate("mail.status." + status));
  }
}
