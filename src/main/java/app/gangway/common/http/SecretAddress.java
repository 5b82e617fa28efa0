package app.gangway.common.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Addresses that hold a secret, such as the token of a link: logs say something else in their
 * place. Tomcat's access log leaves out requests that carry the attribute, by {@code
 * server.tomcat.accesslog.condition-unless}.
 */
public final class SecretAddress {

  /** Of a request whose address is not to be written anywhere: what is written in its place. */
  public static final String SHOWN = "gangway.shown-address";

  private SecretAddress() {}

  /** From now on logs say this in place of the request's address. */
  public static void hide(HttpServletRequest request, String shown) {
    request.setAttribute(SHOWN, shown);
  }

  /** The request's address as it may be written down, without its query. */
  public static String shown(HttpServletRequest request) {
    return request.getAttribute(SHOWN) instanceof String shown ? shown : request.getRequestURI();
  }
}
