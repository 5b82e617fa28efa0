package app.gangway.security.login;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Leads whoever has signed in to an address of ours, whatever host they asked for it by and
 * whatever a link to the sign-in page asked for.
 */
public class LocalRedirects
    extends VaadinSavedRequestAwareAuthenticationSuccessHandler.RedirectStrategy {

  /** A scheme, and whose machine it is; browsers take a backslash for a slash. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("^\\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?(?:[/\\\\]{2,}[^/\\\\?#]*)?");

  private static final Pattern SLASHES = Pattern.compile("^[/\\\\\\s]+");

  @Override
  public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url)
      throws IOException {
    super.sendRedirect(request, response, local(url, request.getContextPath()));
  }

  /** Without the application's own path, which the redirect gets anyway. */
  static String local(String url, String contextPath) {
    String path = ELSEWHERE.matcher(url).replaceFirst("");
    path = "/" + SLASHES.matcher(path).replaceFirst("");
    return path.startsWith(contextPath + "/") ? path.substring(contextPath.length()) : path;
  }
}
