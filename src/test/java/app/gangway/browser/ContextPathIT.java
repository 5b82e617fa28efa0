package app.gangway.browser;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the server itself puts everything under a path. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:path;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:path-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "server.servlet.context-path=/gangway"
    })
class ContextPathIT extends UnderAPath {

  @LocalServerPort int port;

  @Override
  String gangway() {
    return "http://localhost:" + port + "/gangway";
  }
}
