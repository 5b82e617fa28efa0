package app.gangway.security.web;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the whole session of a page that was left alone too long, and tells the page how to go on.
 * Vaadin by itself would end the page and leave whoever comes next signed in.
 */
@Component
class SessionEnd implements VaadinServiceInitListener {

  private static final Logger LOG = LoggerFactory.getLogger(SessionEnd.class);

  @Override
  public void serviceInit(ServiceInitEvent event) {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption("This page has been left alone too long");
    messages.setSessionExpiredMessage(
        "You have been signed out. What was submitted is safe. Click here to sign in again and go on.");
    event.getSource().setSystemMessagesProvider(info -> messages);
    event.getSource().addSessionInitListener(SessionEnd::follow);
  }

  private static void follow(SessionInitEvent event) {
    WrappedSession session = event.getSession().getSession();
    event.getSession().addSessionDestroyListener(end -> end(session));
  }

  private static void end(WrappedSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException over) {
      LOG.debug("This session had ended already, by a sign-out", over);
    }
  }
}
