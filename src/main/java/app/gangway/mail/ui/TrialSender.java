package app.gangway.mail.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import app.gangway.mail.MailDesk;
import app.gangway.mail.template.RenderedMail;
import app.gangway.mail.ui.ShownHires.ShownHire;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import org.springframework.stereotype.Component;

/** Sends words to whoever writes them. */
@Component
class TrialSender {

  private final MailDesk desk;
  private final CurrentUser signedIn;

  TrialSender(MailDesk desk, CurrentUser signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
  }

  /** Asks where to; proposes the name of who has signed in, if that is an address. */
  void send(ShownHire hire, RenderedMail words) {
    if (!desk.report().configured()) {
      Notices.refused(translate("mail.trial.simulated"));
      return;
    }
    String name = signedIn.name();
    boolean isAddress = NewHireField.EMAIL.expectedInsteadOf(name).isEmpty();
    new AddressDialog(
            translate("mail.trial"),
            translate("mail.trial.send"),
            isAddress ? name : "",
            recipient -> send(hire, recipient, words))
        .open();
  }

  private void send(ShownHire hire, String recipient, RenderedMail words) {
    if (desk.sendTrial(hire.onboarding(), recipient, words, signedIn.actor())) {
      Notices.done(translate("mail.onItsWay", recipient));
    }
  }
}
