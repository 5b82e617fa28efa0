package app.gangway.security;

import app.gangway.common.Actor;
import app.gangway.security.apikey.ApiKeyAuthentication;
import app.gangway.ui.Viewer;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The person or the machine on whose behalf the present thread works. */
@Component
public class CurrentUser implements Viewer {

  private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

  /** The actor of what they do; only to be asked where somebody has signed in. */
  public Actor actor() {
    return authentication()
        .map(CurrentUser::actor)
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }

  private static Actor actor(Authentication who) {
    return who instanceof ApiKeyAuthentication
        ? new Actor(who.getName(), Actor.Kind.MACHINE, origin(who))
        : Actor.person(who.getName(), origin(who));
  }

  @Override
  public String name() {
    return authentication().map(Authentication::getName).orElse("");
  }

  @Override
  public boolean may(String role) {
    return authentication()
        .map(Authentication::getAuthorities)
        .map(all -> all.stream().anyMatch(each -> ("ROLE_" + role).equals(each.getAuthority())))
        .orElse(false);
  }

  private Optional<Authentication> authentication() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(trust::isAuthenticated);
  }

  /** Where this very request comes from; on a thread without one, where they signed in from. */
  private static String origin(Authentication who) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      return request.getRequest().getRemoteAddr();
    }
    return who.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
