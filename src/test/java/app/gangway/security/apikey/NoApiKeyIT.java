package app.gangway.security.apikey;

import static app.gangway.testing.People.HR_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Rooms;
import app.gangway.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Without a key in the configuration, outside the demo. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:shut;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:shut-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.http.keys=",
      // Nobody opens a page: Vaadin need not look for what has changed in them.
      "vaadin.productionMode=true"
    })
@Import(Rooms.class)
class NoApiKeyIT {

  @LocalServerPort int port;

  @Test
  void the_api_is_closed_and_says_what_to_set() {
    for (String key : new String[] {"", HR_KEY}) {
      HttpResponse<String> answer =
          new Visitor(port).send("GET", "/runtime/rooms/me", Map.of("x-functions-key", key));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body())
          .startsWith("{\"Message\":\"No function key is configured: set gangway.http.keys.");
    }
  }
}
