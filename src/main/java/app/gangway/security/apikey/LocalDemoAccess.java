package app.gangway.security.apikey;

import app.gangway.common.access.Role;
import app.gangway.common.access.SameOrigin;
import jakarta.annotation.PostConstruct;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets every program of this machine in without a key; in the demo alone, and only while no key is
 * configured.
 */
@Component
@Profile("demo")
class LocalDemoAccess {

  /** What timeline and audit log call whoever comes in here. */
  static final String NAME = "Demo client";

  private static final Logger LOG = LoggerFactory.getLogger(LocalDemoAccess.class);

  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

  /** Tomcat's mark on a request whose address is what a proxy claims. */
  private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

  private final FunctionKeys keys;
  private final boolean behindProxy;

  LocalDemoAccess(
      FunctionKeys keys, @Value("${server.forward-headers-strategy:none}") String forwardHeaders) {
    this.keys = keys;
    this.behindProxy = !forwardHeaders.equalsIgnoreCase("none");
  }

  @PostConstruct
  void say() {
    if (!keys.any()) {
      LOG.warn(
          "The HTTP API is open without a key to every program on this machine, as '{}'. "
              + "With gangway.http.keys it asks for one.",
          NAME);
    }
  }

  /** Whoever has sent it, with every role. */
  ApiKeyAuthentication client(HttpServletRequest request) {
    return new ApiKeyAuthentication(NAME, List.of(Role.ADMIN), request.getRemoteAddr());
  }

  /**
   * Whether a program on this machine sent it, straight to us. A proxy here would make everybody
   * local; a foreign page in a browser here can send anything, and by a name of its own that leads
   * here even read the answer.
   */
  boolean isOpenTo(HttpServletRequest request) {
    return !behindProxy
        && request.getAttribute(FORWARDED) == null
        && isLoopback(request.getRemoteAddr())
        && request.getHeader("Host") != null
        && THIS_MACHINE.contains(request.getServerName().toLowerCase(Locale.ROOT))
        && Collections.list(request.getHeaderNames()).stream()
            .noneMatch(LocalDemoAccess::tellsOfProxy)
        && (!SameOrigin.sentFromElsewhere(request) || isTyped(request));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  private static boolean tellsOfProxy(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-forwarded") || Set.of("forwarded", "via", "x-real-ip").contains(name);
  }

  /** An address that somebody typed or pasted into a browser; no page can make it look so. */
  private static boolean isTyped(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getHeader("Origin") == null
        && "none".equals(request.getHeader("Sec-Fetch-Site"));
  }
}
