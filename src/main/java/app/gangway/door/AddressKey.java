package app.gangway.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The key that a request carried in its address. Addresses that are answered carry it on, so that
 * they can be fetched as they are; a key that came in a header does not leave it.
 */
public final class AddressKey {

  private static final String ATTRIBUTE = AddressKey.class.getName();

  private AddressKey() {}

  /** To be called by whoever let the request in for this key. */
  public static void note(HttpServletRequest request, String key) {
    request.setAttribute(ATTRIBUTE, key);
  }

  /** Empty when no key was needed, or when it came in a header. */
  public static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
  }
}
