package app.gangway.security.body;

import app.gangway.common.http.BodyLimit;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** How much a request may send. */
final class BodyLimits {

  /** What a page sends of clicks and typing, a few hundred bytes each; and the sign-in form. */
  static final int OF_PAGES = 128 * 1024;

  private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

  private final List<BodyLimit> declared;

  /**
   * @param declared by those who take more than a page sends
   */
  BodyLimits(List<BodyLimit> declared) {
    this.declared = List.copyOf(declared);
  }

  /** What was declared for its address, as the server has understood it; else empty. */
  Optional<BodyLimit> declared(Request request) {
    String address =
        request.getDecodedRequestURI().substring(request.getContext().getPath().length());
    return declared.stream()
        .filter(limit -> limit.covers(address))
        .filter(limit -> !limit.path().equals(BodyLimit.UPLOADS) || mayUpload(request))
        .findFirst();
  }

  /**
   * With parameters it may be anything: Vaadin tells clicks from files by one of them. And who has
   * not signed in has no page that takes a file.
   */
  private boolean mayUpload(Request request) {
    if (request.getQueryString() != null) {
      return false;
    }
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            instanceof SecurityContext context
        && trust.isAuthenticated(context.getAuthentication());
  }
}
