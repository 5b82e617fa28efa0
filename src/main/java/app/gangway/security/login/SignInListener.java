package app.gangway.security.login;

import app.gangway.audit.AuditKind;
import app.gangway.audit.AuditLog;
import app.gangway.common.Actor;
import app.gangway.security.account.Accounts;
import app.gangway.security.oidc.NoRoleException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Writes down who came in, who left, and who gave a wrong password. */
@Component
public class SignInListener implements SessionAuthenticationStrategy {

  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  SignInListener(Accounts accounts, AuditLog audit, Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Before the session is theirs: who cannot be written down does not come in. */
  @Override
  public void onAuthentication(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    write(AuditKind.SIGN_IN, person, "Signed in.");
  }

  /** Somebody for whom a provider did not vouch, or who has no role here. */
  void refused(OAuth2AuthenticationException failure, HttpServletRequest request) {
    String name = failure instanceof NoRoleException known ? known.name() : "";
    audit.recordStranger(
        AuditKind.SIGN_IN_FAILED,
        name,
        request.getRemoteAddr(),
        clock.instant(),
        "By a provider: %s".formatted(failure.getMessage()));
  }

  @EventListener
  void on(AuthenticationFailureBadCredentialsEvent event) {
    Authentication who = event.getAuthentication();
    // A name that nobody has may be a password in the wrong field, and the log is for good.
    boolean known = accounts.has(who.getName());
    audit.recordStranger(
        AuditKind.SIGN_IN_FAILED,
        known ? who.getName() : "",
        address(who),
        clock.instant(),
        known ? "Wrong password." : "A name that nobody has.");
  }

  @EventListener
  void on(LogoutSuccessEvent event) {
    write(AuditKind.SIGN_OUT, event.getAuthentication(), "Signed out.");
  }

  /** Whether this name has ever come in from this address. */
  boolean hasSignedIn(String name, String address) {
    return audit.hasSignedIn(name, address);
  }

  private void write(AuditKind kind, Authentication who, String line) {
    audit.record(kind, Actor.person(who.getName(), address(who)), clock.instant(), line);
  }

  /** Where a request came from; empty when it did not come over the network. */
  static String address(Authentication who) {
    return who.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
