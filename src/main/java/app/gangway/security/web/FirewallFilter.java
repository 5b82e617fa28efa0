package app.gangway.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the firewall before anybody else looks at an address: some of what stands before Spring
 * Security's own breaks at those that the container reads in another way. The address of the error
 * page is one of those that nobody asks for.
 */
public class FirewallFilter extends OncePerRequestFilter {

  private final HttpFirewall firewall;
  private final RequestRejectedHandler rejections;
  private final String errorPage;

  public FirewallFilter(
      HttpFirewall firewall, RequestRejectedHandler rejections, String errorPage) {
    this.firewall = firewall;
    this.rejections = rejections;
    this.errorPage = errorPage;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest firewalled;
    try {
      firewalled = firewall.getFirewalledRequest(request);
    } catch (RequestRejectedException rejected) {
      rejections.handle(request, response, rejected);
      return;
    }
    if (firewalled.getServletPath().equals(errorPage)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(firewalled, response);
    }
  }
}
