package app.gangway.mail.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.activity.Activities;
import app.gangway.common.access.Role;
import app.gangway.mail.Mail;
import app.gangway.mail.MailPurpose;
import app.gangway.mail.MailService;
import app.gangway.mail.MailStatus;
import app.gangway.mail.Mails;
import app.gangway.mail.NoticeContent;
import app.gangway.mail.WelcomeMail;
import app.gangway.mail.template.RenderedMail;
import app.gangway.mail.template.TemplateService;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.Onboardings;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import app.gangway.ui.PageSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails of an onboarding, as they were sent; where none is really sent, as it would be. */
@org.springframework.stereotype.Component
class MailsSection implements PageSection {

  private final Mails mails;
  private final MailService service;
  private final TemplateService templates;
  private final List<NoticeContent> notices;
  private final Activities activities;
  private final Onboardings onboardings;
  private final ActivityRuns runs;
  private final CurrentUser signedIn;

  MailsSection(
      Mails mails,
      MailService service,
      TemplateService templates,
      List<NoticeContent> notices,
      Activities activities,
      Onboardings onboardings,
      ActivityRuns runs,
      CurrentUser signedIn) {
    this.mails = mails;
    this.service = service;
    this.templates = templates;
    this.notices = notices;
    this.activities = activities;
    this.onboardings = onboardings;
    this.runs = runs;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID subject) {
    if (!signedIn.may(Role.HR)) {
      return Optional.empty();
    }
    Div list = new Div();
    list.addClassNames("card", "rows");
    List<Mail> all =
        mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(subject).stream()
            .filter(mail -> mail.purpose() != MailPurpose.TRIAL)
            .toList();
    all.forEach(mail -> list.add(row(mail)));
    if (all.isEmpty() && activities.isSimulated(WelcomeMail.ACTIVITY)) {
      simulated(subject).ifPresent(list::add);
      notices.stream()
          .flatMap(each -> each.simulated(subject).stream())
          .map(this::row)
          .forEach(list::add);
    }
    return list.getComponentCount() == 0
        ? Optional.empty()
        : Optional.of(new Section(new H2(translate("mail.title")), list));
  }

  private MailRow row(Mail mail) {
    RenderedMail words = mail.words();
    MailRow row = new MailRow(mail).withAction(show(mail.recipient(), words));
    if (mail.status() != MailStatus.QUEUED && !mail.purpose().isNotice()) {
      Button again = new Button(translate("mail.sendAgain"), VaadinIcon.PAPERPLANE.create());
      again.setAriaLabel(translate("mail.sendAgain.label", mail.subject()));
      again.addClickListener(
          click ->
              new AddressDialog(
                      translate("mail.sendAgain.title"),
                      translate("mail.sendAgain"),
                      mail.recipient(),
                      recipient -> sendAgain(mail, recipient))
                  .open());
      row.withAction(again);
    }
    return row;
  }

  /** Of what would tell people the same one is shown, however many they are. */
  private MailRow row(NoticeContent.Simulated notice) {
    RenderedMail words = templates.notice(notice.words());
    return new MailRow(notice.recipient(), words.subject())
        .withAction(show(notice.recipient(), words));
  }

  private void sendAgain(Mail mail, String recipient) {
    if (service.sendAgain(mail.id(), recipient, signedIn.actor())) {
      Notices.done(translate("mail.onItsWay", recipient));
    } else {
      Notices.refused(translate("mail.sendAgain.refused"));
    }
  }

  /** Of an onboarding that has the welcome email among its activities. */
  private Optional<MailRow> simulated(UUID subject) {
    boolean planned =
        runs.findByOnboardingIdOrderByOrdinal(subject).stream()
            .anyMatch(run -> run.activity().equals(WelcomeMail.ACTIVITY));
    return onboardings
        .findById(subject)
        .filter(found -> planned)
        .map(
            onboarding -> {
              RenderedMail words = templates.welcome(onboarding.hire(), onboarding.details());
              String recipient = onboarding.hire().email();
              return new MailRow(recipient, words.subject()).withAction(show(recipient, words));
            });
  }

  private static Button show(String recipient, RenderedMail words) {
    Button show = new Button(translate("mail.show"), VaadinIcon.ENVELOPE_OPEN_O.create());
    show.setAriaLabel(translate("mail.show.label", words.subject()));
    show.addClickListener(click -> new MailDialog(recipient, words).open());
    return show;
  }
}
