package app.gangway.browser;

import app.gangway.testing.Proxy;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a proxy puts it under a path, takes that off again, and tells of it in a header. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@BehindProxy
class ProxyPrefixIT extends UnderAPath {

  @LocalServerPort int port;
  private Proxy proxy;

  @BeforeEach
  void open() {
    proxy = new Proxy(port, "/hr");
  }

  @AfterEach
  void close() {
    Assertions.assertThat(proxy.strays()).isEmpty();
    proxy.close();
  }

  @Override
  String gangway() {
    return proxy.url();
  }
}
