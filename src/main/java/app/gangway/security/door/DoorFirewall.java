package app.gangway.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Takes addresses of instances whose ids hold a percent sign, a semicolon or a separator of lines;
 * everywhere else, and of everything else, what Spring Security takes. An id comes encoded: a
 * semicolon as it is would end it, and hide from some what others see behind it.
 */
class DoorFirewall implements HttpFirewall {

  /** Where addresses hold ids that a caller chose. */
  static final String IDS = "/runtime/webhooks/durabletask/";

  private final StrictHttpFirewall strict = new StrictHttpFirewall();
  private final StrictHttpFirewall forIds = new StrictHttpFirewall();

  DoorFirewall() {
    forIds.setAllowUrlEncodedPercent(true);
    forIds.setAllowSemicolon(true);
    forIds.setAllowUrlEncodedLineSeparator(true);
    forIds.setAllowUrlEncodedParagraphSeparator(true);
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    String address = request.getRequestURI();
    if (!address.startsWith(request.getContextPath() + IDS)) {
      return strict.getFirewalledRequest(request);
    }
    if (address.indexOf(';') >= 0) {
      throw new RequestRejectedException("A semicolon in an address has to be encoded");
    }
    return forIds.getFirewalledRequest(request);
  }

  @Override
  public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
    return strict.getFirewalledResponse(response);
  }
}
