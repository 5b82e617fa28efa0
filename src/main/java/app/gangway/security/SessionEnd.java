package app.gangway.security;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/** Tells a page that was left alone too long why it stopped, and how to go on. */
@Component
class SessionEnd implements VaadinServiceInitListener {

  private final Duration timeout;

  SessionEnd(ServerProperties server) {
    timeout = server.getServlet().getSession().getTimeout();
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption("You have been signed out");
    messages.setSessionExpiredMessage(
        "Nothing happened here for %s. What was submitted is safe. Click here to sign in again and go on."
            .formatted(inWords()));
    event.getSource().setSystemMessagesProvider(info -> messages);
  }

  private String inWords() {
    long minutes = Math.max(1, timeout.toMinutes());
    return minutes == 1 ? "a minute" : minutes + " minutes";
  }
}
