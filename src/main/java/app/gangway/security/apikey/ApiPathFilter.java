package app.gangway.security.apikey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every address for machines its usual spelling, before anybody looks at it: so that rules,
 * roles and controllers know one each, and none can be walked round by another.
 */
@Component
@Order(ApiPathFilter.ORDER)
class ApiPathFilter extends OncePerRequestFilter {

  /** After what a proxy says of the address, before Spring Security. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String sent = request.getRequestURI().substring(request.getContextPath().length());
    String usual = ApiPath.usual(sent);
    chain.doFilter(usual.equals(sent) ? request : new Respelt(request, usual), response);
  }

  private static final class Respelt extends HttpServletRequestWrapper {

    private final String uri;
    private final String path;

    Respelt(HttpServletRequest request, String usual) {
      super(request);
      uri = request.getContextPath() + usual;
      path = ApiPath.usual(request.getServletPath());
    }

    @Override
    public String getRequestURI() {
      return uri;
    }

    @Override
    public StringBuffer getRequestURL() {
      StringBuffer whole = super.getRequestURL();
      whole.setLength(whole.length() - super.getRequestURI().length());
      return whole.append(uri);
    }

    @Override
    public String getServletPath() {
      return path;
    }
  }
}
