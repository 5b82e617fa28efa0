package app.gangway.security.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Names the session's cookie after the port, unless the configuration names it. A browser sends the
 * cookies of a host to all its ports: under one name two of ours on one host would take each
 * other's sessions away.
 */
@Component
public class SessionCookieName
    implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

  public static final String PREFIX = "GANGWAY_SESSION_";

  private static final int USUAL_PORT = 8080;

  private final ServerProperties server;

  SessionCookieName(ServerProperties server) {
    this.server = server;
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory factory) {
    Session.Cookie cookie = server.getServlet().getSession().getCookie();
    if (cookie.getName() == null) {
      cookie.setName(PREFIX + port());
    }
  }

  /** A port that is chosen at the start is not known before the cookie needs its name. */
  private String port() {
    int port = Optional.ofNullable(server.getPort()).orElse(USUAL_PORT);
    return port == 0 ? UUID.randomUUID().toString().substring(0, 8) : Integer.toString(port);
  }

  /** Before Spring Boot hands the settings of the session to the server. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
