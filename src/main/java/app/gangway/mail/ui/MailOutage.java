package app.gangway.mail.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.mail.MailEvent;
import app.gangway.mail.MailServerState;
import app.gangway.ui.OutageSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A mail server that does not let us in. */
@Component
class MailOutage implements OutageSource {

  private final MailServerState server;

  MailOutage(MailServerState server) {
    this.server = server;
  }

  @Override
  public Optional<Outage> outage() {
    return server
        .trouble()
        .map(
            trouble ->
                new Outage(
                    translate("mail.outage"),
                    MailSettingsView.PATH,
                    translate("mail.outage.link")));
  }

  @Override
  public boolean matters(Object event) {
    return event instanceof MailEvent.Changed;
  }
}
