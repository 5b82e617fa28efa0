package app.gangway.durable.http;

import app.gangway.testing.SampleRequests;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The tutorial against what {@code ./mvnw} starts, where no key is needed. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:samples;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:samples-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      // The demo brings its own accounts and wants no keys.
      "gangway.accounts=",
      "gangway.http.keys="
    })
@ActiveProfiles("demo")
class SampleRequestsIT {

  @LocalServerPort int port;

  @Test
  void the_requests_of_the_tutorial_run_unchanged_but_for_the_port() {
    new SampleRequests("http://localhost:" + port).replay();
  }
}
