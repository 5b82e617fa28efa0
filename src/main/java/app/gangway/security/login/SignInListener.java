package app.gangway.security.login;

import app.gangway.common.Actor;
import app.gangway.security.SecurityEvent.SignInFailed;
import app.gangway.security.SecurityEvent.SignedIn;
import app.gangway.security.SecurityEvent.SignedOut;
import app.gangway.security.account.Accounts;
import app.gangway.security.oidc.NoRoleException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Tells who signed in, who signed out, and who gave a wrong password. */
@Component
public class SignInListener implements SessionAuthenticationStrategy {

  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SignInListener(Accounts accounts, ApplicationEventPublisher events, Clock clock) {
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /** Before the session is theirs: who cannot be recorded does not come in. */
  @Override
  public void onAuthentication(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    events.publishEvent(new SignedIn(actor(person), clock.instant()));
  }

  /** Somebody for whom a provider did not vouch, or who has no role here. */
  void refused(OAuth2AuthenticationException failure, HttpServletRequest request) {
    String name = failure instanceof NoRoleException known ? known.name() : "";
    failed(name, request.getRemoteAddr(), "By a provider: %s".formatted(failure.getMessage()));
  }

  @EventListener
  void on(AuthenticationFailureBadCredentialsEvent event) {
    Authentication who = event.getAuthentication();
    // A name that nobody has may be a password in the wrong field, and the log is for good.
    boolean known = accounts.has(who.getName());
    failed(
        known ? who.getName() : "",
        address(who),
        known ? "Wrong password." : "A name that nobody has.");
  }

  @EventListener
  void on(LogoutSuccessEvent event) {
    events.publishEvent(new SignedOut(actor(event.getAuthentication()), clock.instant()));
  }

  private void failed(String name, String address, String reason) {
    events.publishEvent(new SignInFailed(name, address, clock.instant(), reason));
  }

  private static Actor actor(Authentication who) {
    return Actor.person(who.getName(), address(who));
  }

  /** Where a request came from; empty when it did not come over the network. */
  static String address(Authentication who) {
    return who.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
