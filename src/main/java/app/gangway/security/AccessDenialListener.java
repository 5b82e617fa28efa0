package app.gangway.security;

import app.gangway.audit.AuditKind;
import app.gangway.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/**
 * Writes down what somebody who signed in tried and may not do. Who has not signed in is sent to
 * the sign-in page; that is no news.
 */
@Component
public class AccessDenialListener {

  private final AuditLog audit;
  private final CurrentUser signedIn;
  private final Clock clock;

  AccessDenialListener(AuditLog audit, CurrentUser signedIn, Clock clock) {
    this.audit = audit;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * @param what they tried, such as an address
   */
  public void refused(String what) {
    if (!signedIn.name().isEmpty()) {
      audit.record(
          AuditKind.REFUSED, signedIn.actor(), clock.instant(), "Was refused: %s".formatted(what));
    }
  }

  @EventListener
  void on(AuthorizationDeniedEvent<?> denied) {
    if (denied.getObject() instanceof HttpServletRequest request) {
      refused(request.getMethod() + " " + request.getRequestURI());
    } else if (denied.getObject() instanceof MethodInvocation call) {
      refused(
          call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName());
    }
  }
}
