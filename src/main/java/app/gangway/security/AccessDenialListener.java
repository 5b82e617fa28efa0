package app.gangway.security;

import app.gangway.common.http.SecretAddress;
import app.gangway.security.SecurityEvent.AccessRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/**
 * Tells what somebody who is signed in tried and may not do. Who is not signed in is sent to the
 * sign-in page; that is nothing to record.
 */
@Component
public class AccessDenialListener {

  private final CurrentUser signedIn;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccessDenialListener(CurrentUser signedIn, ApplicationEventPublisher events, Clock clock) {
    this.signedIn = signedIn;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param what they tried, such as an address
   */
  public void refused(String what) {
    if (!signedIn.name().isEmpty()) {
      events.publishEvent(new AccessRefused(signedIn.actor(), clock.instant(), what));
    }
  }

  @EventListener
  void on(AuthorizationDeniedEvent<?> denied) {
    if (denied.getObject() instanceof HttpServletRequest request) {
      refused(request.getMethod() + " " + SecretAddress.shown(request));
    } else if (denied.getObject() instanceof MethodInvocation call) {
      refused(
          call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName());
    }
  }
}
