package app.gangway.security;

import app.gangway.common.access.Role;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a request that nobody signed in for take one step of an approver, where the request has
 * shown otherwise for whom it comes, such as by the token of a link.
 */
@Component
public class AsPerson {

  /** Takes the step as this person; afterwards the request is whose it was before. */
  public <T> T approving(KnownPerson person, Supplier<T> step) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext theirs = SecurityContextHolder.createEmptyContext();
    theirs.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person.name(), null, List.of(new SimpleGrantedAuthority("ROLE_" + Role.APPROVER))));
    SecurityContextHolder.setContext(theirs);
    try {
      return step.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
