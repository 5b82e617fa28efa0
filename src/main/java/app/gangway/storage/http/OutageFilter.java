package app.gangway.storage.http;

import app.gangway.storage.DatabaseFailures;
import app.gangway.storage.Databases;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with 503 whatever breaks because a database cannot work, wherever it breaks; and, while
 * that is known, whoever opens a page. Outside of all other filters of ours, but for the one that
 * counts requests.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

  private static final String ACTUATOR = "/actuator/";

  private final Databases databases;

  OutageFilter(Databases databases) {
    this.databases = databases;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (databases.isAnyDown() && opensPage(request)) {
      OutageAnswer.write(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException broken) {
      if (!DatabaseFailures.isOutage(broken) || response.isCommitted()) {
        throw broken;
      }
      response.reset();
      OutageAnswer.write(request, response);
    }
  }

  /** What a page loads for itself, and what it says to the server, goes its usual way. */
  private static boolean opensPage(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith(request.getContextPath() + ACTUATOR);
  }
}
