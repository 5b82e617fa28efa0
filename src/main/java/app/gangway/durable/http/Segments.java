package app.gangway.durable.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * Reads ids and names from addresses as they were sent: an id may hold a semicolon, which servlets
 * take for the beginning of something else.
 */
final class Segments {

  private Segments() {}

  /** What stands behind this part of the address, up to the next slash; decoded. */
  static String after(String part, HttpServletRequest request) {
    String address = request.getRequestURI();
    int start = address.indexOf(part, request.getContextPath().length()) + part.length();
    int end = address.indexOf('/', start);
    String segment = address.substring(start, end < 0 ? address.length() : end);
    return decode(segment);
  }

  /** What the address ends with, after its last slash; decoded. */
  static String last(HttpServletRequest request) {
    String address = request.getRequestURI();
    return decode(address.substring(address.lastIndexOf('/') + 1));
  }

  private static String decode(String segment) {
    return UriUtils.decode(segment, StandardCharsets.UTF_8);
  }
}
