package app.gangway.security.apikey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whom the {@link ApiKeyAuthenticator} knows, before anything of a body is read. */
class ApiKeyFilter extends OncePerRequestFilter {

  private final ApiKeyAuthenticator authenticator;
  private final ApiErrors refusals;

  /** An answer that is written on another thread is written on behalf of the same machine. */
  private final SecurityContextRepository request = new RequestAttributeSecurityContextRepository();

  ApiKeyFilter(ApiKeyAuthenticator authenticator, ApiErrors refusals) {
    this.authenticator = authenticator;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
      throws ServletException, IOException {
    ApiKeyAuthentication machine;
    try {
      machine = authenticator.admit(asked);
    } catch (ApiAccessDeniedException refused) {
      refusals.write(asked, answer, refused);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(machine);
    SecurityContextHolder.setContext(context);
    request.saveContext(context, asked, answer);
    chain.doFilter(asked, answer);
  }
}
