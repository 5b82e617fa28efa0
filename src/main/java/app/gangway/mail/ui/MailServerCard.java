package app.gangway.mail.ui;

import app.gangway.mail.Mail;
import app.gangway.mail.MailAdministration;
import app.gangway.mail.MailServerReport;
import app.gangway.mail.MailServerState.Answer;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import app.gangway.ui.Moment;
import app.gangway.ui.Notices;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** How it stands with the mail server, and what waits for it. */
class MailServerCard extends Div {

  private final MailAdministration administration;
  private final Div badge = new Div();
  private final Paragraph simulated = new Paragraph(getTranslation("mail.server.simulated.text"));
  private final Facts facts = new Facts();
  private final Div trial = new Div();
  private final Button tryNow =
      new Button(getTranslation("mail.server.tryNow"), VaadinIcon.REFRESH.create());

  MailServerCard(MailAdministration administration) {
    this.administration = administration;
    addClassNames("card", "mail-server");
    tryNow.addClickListener(click -> tryNow());
    Div head = new Div(new H2(getTranslation("mail.server.title")), badge, tryNow);
    head.addClassName("card-head");
    add(head, simulated, facts, trial);
    refresh();
  }

  final void refresh() {
    MailServerReport report = administration.report();
    badge.removeAll();
    badge.add(badge(report));
    simulated.setVisible(!report.configured());
    facts.setVisible(report.configured());
    tryNow.setVisible(report.queued() > 0 && report.configured());
    facts.clear();
    report.trouble().ifPresent(why -> facts.add(getTranslation("mail.server.reason"), said(why)));
    report
        .lastAnswer()
        .filter(answer -> report.trouble().isEmpty())
        .ifPresent(answer -> facts.add(getTranslation("mail.server.lastAnswer"), said(answer)));
    Div queued = new Div(getTranslation("mail.server.queued.count", report.queued()));
    report
        .oldest()
        .ifPresent(
            at ->
                queued.add(
                    new Text(" · " + getTranslation("mail.server.oldest") + " "), new Moment(at)));
    facts.add(getTranslation("mail.server.queue"), queued);
    trial.removeAll();
    report.trial().ifPresent(this::showTrial);
  }

  private void showTrial(Mail mail) {
    Span label = new Span(getTranslation("mail.trial.latest"));
    label.addClassName("secondary");
    trial.add(label, new MailRow(mail));
  }

  private Div said(Answer answer) {
    Bdi text = new Bdi(answer.outcome().text());
    text.getElement().setAttribute("lang", "en");
    Div said = new Div(text, new Text(" · "), new Moment(answer.at()));
    said.addClassName("cut-never");
    return said;
  }

  private Badge badge(MailServerReport report) {
    if (!report.configured()) {
      return new Badge(Tone.QUEUED, getTranslation("mail.server.simulated"));
    }
    if (report.trouble().isPresent()) {
      return new Badge(Tone.FAILED, getTranslation("mail.server.state.DOWN"));
    }
    Kind last = report.lastAnswer().map(answer -> answer.outcome().kind()).orElse(null);
    if (last == null) {
      return new Badge(Tone.QUEUED, getTranslation("mail.server.state.UNKNOWN"));
    }
    return last == Kind.AGAIN
        ? new Badge(Tone.WAITING, getTranslation("mail.server.state.AGAIN"))
        : new Badge(Tone.COMPLETED, getTranslation("mail.server.state.UP"));
  }

  private void tryNow() {
    if (administration.tryNow()) {
      Notices.done(getTranslation("mail.server.tryNow.done"));
    } else {
      Notices.refused(getTranslation("mail.server.tryNow.none"));
    }
  }
}
