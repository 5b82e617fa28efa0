package app.gangway.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The Content-Security-Policy of the pages: nothing from elsewhere, no script but those that the
 * page was built with. Vaadin compiles what the server tells the browser to do, so {@code eval}
 * stays allowed; its components bring their styles along, so do inline styles.
 */
public class ContentSecurityPolicyWriter implements HeaderWriter {

  private static final String NONCE = ContentSecurityPolicyWriter.class.getName() + ".nonce";
  private static final String HEADER = "Content-Security-Policy";

  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
          + "frame-ancestors 'none'";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(HEADER)) {
      response.setHeader(HEADER, POLICY.formatted(nonce(request)));
    }
  }

  /** What marks the scripts of the page that answers this request as the page's own. */
  static String nonce(HttpServletRequest request) {
    if (request.getAttribute(NONCE) instanceof String known) {
      return known;
    }
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    return nonce;
  }
}
