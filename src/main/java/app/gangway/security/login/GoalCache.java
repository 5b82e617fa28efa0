package app.gangway.security.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Where one was going before the sign-in: an address, and nothing else. What a form sent there is
 * not sent again by itself; whoever comes back sees the form.
 */
public class GoalCache extends HttpSessionRequestCache {

  /** The address is the one that one gets back, without a mark of ours. */
  public GoalCache() {
    setMatchingRequestParameterName(null);
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    super.saveRequest(request.getMethod().equals("POST") ? new Asked(request) : request, response);
  }

  /** As if it had been asked for alone. */
  private static final class Asked extends HttpServletRequestWrapper {

    Asked(HttpServletRequest sent) {
      super(sent);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }
  }
}
