package app.gangway.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that is open but that nobody touches. */
@WebTest
class SessionEndIT {

  @LocalServerPort int port;

  @Test
  void its_heartbeats_keep_nobody_signed_in() {
    Visitor ada = Visitor.signedIn(port, People.ADMIN.name());
    assertThat(ada.get("/leave/soon").statusCode()).isEqualTo(200);
    assertThat(ada.get("/onboardings").statusCode()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              ada.send("POST", "/?v-r=heartbeat&v-uiId=0", Map.of());
              // No page of Vaadin's, so that asking is no sign of life.
              assertThat(ada.get("/dashboard").statusCode()).isEqualTo(302);
            });
  }
}
