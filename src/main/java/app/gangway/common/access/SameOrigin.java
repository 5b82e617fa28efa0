package app.gangway.common.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a request of our own page from one that a foreign page makes a browser send. For requests
 * that carry no token: a browser says where they come from, and no page can make it lie.
 */
public final class SameOrigin {

  private SameOrigin() {}

  /** Whether a foreign page has sent it; a program that is no browser says nothing and has not. */
  public static boolean sentFromElsewhere(HttpServletRequest request) {
    boolean says =
        request.getHeader("Sec-Fetch-Site") != null || request.getHeader("Origin") != null;
    return says && !sent(request);
  }

  /** Whether our own page has sent it. A browser that says nothing, or no browser, is not that. */
  public static boolean sent(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    return origin != null && isOwn(origin, request);
  }

  private static boolean isOwn(String origin, HttpServletRequest request) {
    URI uri;
    try {
      uri = new URI(origin);
    } catch (URISyntaxException malformed) {
      return false;
    }
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawPath().isEmpty()
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && request.getScheme().equalsIgnoreCase(uri.getScheme())
        && withoutBrackets(request.getServerName()).equalsIgnoreCase(withoutBrackets(uri.getHost()))
        && request.getServerPort() == port(uri);
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : defaultPort(uri.getScheme());
  }

  private static int defaultPort(@Nullable String scheme) {
    return "https".equalsIgnoreCase(scheme) ? 443 : 80;
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
