package app.gangway.mail.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import app.gangway.mail.MailAdministration;
import app.gangway.mail.template.RenderedMail;
import app.gangway.mail.ui.ShownHires.ShownHire;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import org.springframework.stereotype.Component;

/** Sends words to whoever writes them. */
@Component
class TrialSender {

  private final MailAdministration administration;
  private final CurrentUser signedIn;

  TrialSender(MailAdministration administration, CurrentUser signedIn) {
    this.administration = administration;
    this.signedIn = signedIn;
  }

  /** Asks where to; proposes the name of who has signed in, if that is an address. */
  void send(ShownHire hire, RenderedMail words) {
    if (!administration.report().configured()) {
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
    if (administration.sendTrial(hire.onboarding(), recipient, words, signedIn.actor())) {
      Notices.done(translate("mail.onItsWay", recipient));
    }
  }
}
