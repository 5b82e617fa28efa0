package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Rooms;
import app.gangway.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Where Tomcat believes what a header says of the address, and takes the header away. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:proxied;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:proxied-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "server.tomcat.remoteip.remote-ip-header=X-Client",
      "gangway.accounts=",
      "gangway.http.keys=",
      // Nobody opens a page: Vaadin need not look for what has changed in them.
      "vaadin.productionMode=true"
    })
@ActiveProfiles("demo")
@Import(Rooms.class)
class DemoBehindProxyIT {

  private static final Map<String, String> NOTHING = Map.of();

  @LocalServerPort int port;

  /** Nor by saying nothing: behind a proxy the demo does not guess who is local. */
  @Test
  void nobody_becomes_local_by_saying_so() {
    for (Map<String, String> claim : List.of(Map.of("X-Client", "127.0.0.1"), NOTHING)) {
      HttpResponse<String> answer = new Visitor(port).send("GET", "/runtime/rooms/me", claim);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("Without a function key the demo");
    }
  }
}
