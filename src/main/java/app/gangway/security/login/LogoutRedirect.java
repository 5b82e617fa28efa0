package app.gangway.security.login;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads on whoever has signed out, under the path that the application is served under. Vaadin
 * hands an address to the page as it is, where a redirect puts that path before it.
 */
public class LogoutRedirect extends UidlRedirectStrategy {

  /**
   * @param url a path of ours, or a whole address elsewhere
   */
  @Override
  public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url)
      throws IOException {
    boolean ours = url.startsWith("/");
    super.sendRedirect(request, response, ours ? request.getContextPath() + url : url);
  }

  @Override
  protected String calculateRedirectUrl(String contextPath, String url) {
    return url;
  }
}
