package app.gangway.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;

/** Under which name a browser keeps a session. */
class SessionCookieNameTest {

  private final ServerProperties server = new ServerProperties();

  @Test
  void it_has_the_port_in_it() {
    server.setPort(8081);

    assertThat(name()).isEqualTo("GANGWAY_SESSION_8081");
  }

  @Test
  void it_has_the_usual_one_where_none_is_set() {
    assertThat(name()).isEqualTo("GANGWAY_SESSION_8080");
  }

  @Test
  void what_the_configuration_says_wins() {
    server.setPort(8081);
    server.getServlet().getSession().getCookie().setName("STICKY");

    assertThat(name()).isEqualTo("STICKY");
  }

  @Test
  void two_at_whatever_port_is_free_have_two() {
    server.setPort(0);
    ServerProperties other = new ServerProperties();
    other.setPort(0);
    new SessionCookieName(other).customize(new TomcatServletWebServerFactory());

    assertThat(name())
        .matches("GANGWAY_SESSION_[0-9a-f]{8}")
        .isNotEqualTo(other.getServlet().getSession().getCookie().getName());
  }

  private String name() {
    new SessionCookieName(server).customize(new TomcatServletWebServerFactory());
    return server.getServlet().getSession().getCookie().getName();
  }
}
