package app.gangway.security.apikey;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a request carries its key. */
final class SentKey {

  static final String HEADER = "x-functions-key";
  static final String PARAMETER = "code";

  private SentKey() {}

  /**
   * The header if it says anything, else the query parameter; empty without either. Not by {@code
   * getParameter}: that may read a body, and nobody knows yet who sends it.
   */
  static String of(HttpServletRequest request) {
    if (isInHeader(request)) {
      return request.getHeader(HEADER).strip();
    }
    return request.getQueryString() == null ? "" : inQuery(request.getQueryString());
  }

  static boolean isInHeader(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    return header != null && !header.isBlank();
  }

  private static String inQuery(String query) {
    for (String pair : query.split("&")) {
      if (pair.startsWith(PARAMETER + "=")) {
        return decoded(pair.substring(PARAMETER.length() + 1));
      }
    }
    return "";
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }
}
