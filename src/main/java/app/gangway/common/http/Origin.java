package app.gangway.common.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a request was sent to, so that answers can lead back there. */
public final class Origin {

  private Origin() {}

  /** Scheme, host, port unless it is the usual one, and Gangway's own path; no slash at the end. */
  public static String of(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }
}
