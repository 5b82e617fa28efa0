package app.gangway.durable.http;

import app.gangway.testing.DemoTest;
import app.gangway.testing.SampleRequests;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tutorial against what {@code ./mvnw} starts, where no key is needed. */
@DemoTest
class SampleRequestsIT {

  @LocalServerPort int port;

  @Test
  void the_requests_of_the_tutorial_run_unchanged_but_for_the_port() {
    new SampleRequests("http://localhost:" + port).replay();
  }
}
