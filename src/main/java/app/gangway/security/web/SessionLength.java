package app.gangway.security.web;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps sessions short until somebody has signed in, lest anybody fill the memory by asking for
 * page after page.
 */
@Component
class SessionLength implements HttpSessionListener, HttpSessionAttributeListener {

  /** Time enough to type a password, or to come back from a provider. */
  static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(10);

  private final Duration signedIn;

  SessionLength(ServerProperties server) {
    signedIn = server.getServlet().getSession().getTimeout();
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    Duration shorter = BEFORE_SIGN_IN.compareTo(signedIn) < 0 ? BEFORE_SIGN_IN : signedIn;
    event.getSession().setMaxInactiveInterval((int) shorter.toSeconds());
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    if (event.getName().equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)) {
      event.getSession().setMaxInactiveInterval((int) signedIn.toSeconds());
    }
  }
}
