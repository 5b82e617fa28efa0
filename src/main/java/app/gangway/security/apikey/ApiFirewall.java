package app.gangway.security.apikey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Takes addresses of instances whose ids hold what Spring Security takes in no address, such as a
 * percent sign or a semicolon; everywhere else what it takes. An id comes encoded: a semicolon as
 * it is would end it, and hide from some what others see behind it. What an encoded percent sign
 * stands before, as in {@code %252F}, is text and leads nowhere.
 */
class ApiFirewall implements HttpFirewall {

  /** Where addresses hold ids that a caller chose. */
  static final String IDS = "/runtime/webhooks/durabletask/";

  private static final Pattern LEADS_ELSEWHERE =
      Pattern.compile(";|//|\\\\|%2e|%2f|%5c|%00|%0a|%0d", Pattern.CASE_INSENSITIVE);

  private final StrictHttpFirewall strict = new StrictHttpFirewall();
  private final StrictHttpFirewall forIds = new StrictHttpFirewall();

  ApiFirewall() {
    forIds.setAllowUrlEncodedPercent(true);
    forIds.setAllowSemicolon(true);
    forIds.setAllowUrlEncodedLineSeparator(true);
    forIds.setAllowUrlEncodedParagraphSeparator(true);
    // In the address as it was sent these are looked for here; once decoded they are text.
    forIds.setAllowUrlEncodedSlash(true);
    forIds.setAllowUrlEncodedDoubleSlash(true);
    forIds.setAllowUrlEncodedPeriod(true);
    forIds.setAllowBackSlash(true);
    forIds.setAllowNull(true);
    forIds.setAllowUrlEncodedCarriageReturn(true);
    forIds.setAllowUrlEncodedLineFeed(true);
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    HttpServletRequest readable = new ReadableAddress(request);
    String address = readable.getRequestURI();
    if (isServletEncoded(readable)) {
      throw new RequestRejectedException("An address whose servlet is written in escapes");
    }
    if (!address.startsWith(request.getContextPath() + IDS)) {
      return strict.getFirewalledRequest(readable);
    }
    if (LEADS_ELSEWHERE.matcher(address).find()) {
      throw new RequestRejectedException("An address that others may read in another way");
    }
    return forIds.getFirewalledRequest(readable);
  }

  /** The container decodes an address before it chooses a servlet; Spring breaks at such a one. */
  private static boolean isServletEncoded(HttpServletRequest request) {
    return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
        && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
  }

  /** Braces, which the container lets pass so that templates can be sent back, are encoded. */
  private static final class ReadableAddress extends HttpServletRequestWrapper {

    ReadableAddress(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      return encoded(super.getRequestURI());
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(encoded(super.getRequestURL().toString()));
    }

    private static String encoded(String address) {
      return address.replace("{", "%7B").replace("}", "%7D");
    }
  }

  @Override
  public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
    return strict.getFirewalledResponse(response);
  }
}
