package app.gangway.security.web;

import app.gangway.ui.language.PageLanguage;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the whole session of a page that was left alone too long, and tells each page whose session
 * has ended, for whatever reason, how to go on. Vaadin by itself would end the page and leave
 * whoever comes next signed in.
 */
@Component
class SessionEnd implements VaadinServiceInitListener {

  private static final Logger LOG = LoggerFactory.getLogger(SessionEnd.class);

  private final PageLanguage language;

  SessionEnd(PageLanguage language) {
    this.language = language;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(info -> messages(info.getRequest()));
    event.getSource().addSessionInitListener(SessionEnd::follow);
  }

  /** In the language of the page; a request that no browser sent has none. */
  private SystemMessages messages(@Nullable VaadinRequest request) {
    Locale locale = request == null ? Locale.ENGLISH : language.of(request);
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(language.text(locale, "error.signedOut"));
    messages.setSessionExpiredMessage(language.text(locale, "error.signedOut.hint"));
    messages.setInternalErrorCaption(language.text(locale, "error.broken"));
    messages.setInternalErrorMessage(language.text(locale, "error.broken.reload"));
    messages.setCookiesDisabledCaption(language.text(locale, "error.cookies"));
    messages.setCookiesDisabledMessage(language.text(locale, "error.cookies.hint"));
    return messages;
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
