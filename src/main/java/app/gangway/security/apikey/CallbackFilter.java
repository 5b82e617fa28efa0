package app.gangway.security.apikey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * For addresses that need no function key, since the address itself or a signature shows who calls:
 * a key that is sent counts all the same, and nobody can try out many.
 */
class CallbackFilter extends OncePerRequestFilter {

  /** What is answered to a token that nobody has, and to a wrong signature. */
  private static final Set<Integer> WRONG = Set.of(401, 404);

  private final ApiKeyAuthenticator authenticator;
  private final ApiErrors refusals;

  CallbackFilter(ApiKeyAuthenticator authenticator, ApiErrors refusals) {
    this.authenticator = authenticator;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
      throws ServletException, IOException {
    try {
      authenticator.checkGuesses(asked);
      if (!SentKey.of(asked).isEmpty()) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticator.admit(asked));
        SecurityContextHolder.setContext(context);
      }
    } catch (ApiAccessDeniedException refused) {
      refusals.write(asked, answer, refused);
      return;
    }
    chain.doFilter(asked, answer);
    if (WRONG.contains(answer.getStatus())) {
      authenticator.wrongGuess(asked);
    }
  }
}
