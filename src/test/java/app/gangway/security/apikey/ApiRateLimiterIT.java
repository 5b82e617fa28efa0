package app.gangway.security.apikey;

import static app.gangway.testing.People.ADMIN_KEY;
import static app.gangway.testing.People.APPROVER_KEY;
import static app.gangway.testing.People.HR_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Rooms;
import app.gangway.testing.SettableClock;
import app.gangway.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast one may ask at the HTTP API. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:pace;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:pace-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "spring.main.allow-bean-definition-overriding=true",
      "gangway.http.requests-per-second=5",
      // Nobody opens a page: Vaadin need not look for what has changed in them.
      "vaadin.productionMode=true"
    })
@Import({Rooms.class, ApiRateLimiterIT.Time.class})
class ApiRateLimiterIT {

  /** Stands still, so that it does not matter how fast the test is. */
  @TestConfiguration
  static class Time {
    @Bean
    SettableClock clock() {
      return new SettableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired SettableClock clock;
  @Autowired JdbcClient rows;

  @Test
  void whoever_asks_too_fast_is_told_when_to_come_again() {
    for (int n = 0; n < 10; n++) {
      assertThat(ask("/runtime/rooms/me", HR_KEY).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> samples = ask("/runtime/rooms/me", HR_KEY);
    HttpResponse<String> ours = ask("/api/batches/rooms/me", HR_KEY);

    assertThat(samples.statusCode()).isEqualTo(429);
    assertThat(samples.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(samples.body()).startsWith("{\"Message\":\"Too many requests.");
    assertThat(ours.statusCode()).isEqualTo(429);
    assertThat(ours.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(ours.body()).contains("\"status\":429");
    assertThat(ask("/runtime/rooms/me", ADMIN_KEY).statusCode()).isEqualTo(200);

    clock.advance(Duration.ofSeconds(1));
    assertThat(ask("/runtime/rooms/me", HR_KEY).statusCode()).isEqualTo(200);
    assertThat(entriesOf("hr-system")).isZero();
  }

  @Test
  void wrong_keys_slow_down_whoever_sends_them_and_no_right_key() {
    for (int n = 0; n < ApiRateLimiter.WRONG_KEYS; n++) {
      assertThat(ask("/runtime/rooms/me", "guess " + n).statusCode()).isEqualTo(401);
    }

    HttpResponse<String> slowed = ask("/runtime/rooms/me", "yet another guess");
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).hasValue("3");
    assertThat(new Visitor(port).get("/runtime/rooms/me").statusCode()).isEqualTo(429);
    assertThat(ask("/runtime/rooms/me", APPROVER_KEY).statusCode()).isEqualTo(200);

    clock.advance(Duration.ofSeconds(3));
    assertThat(new Visitor(port).get("/runtime/rooms/me").statusCode()).isEqualTo(401);
    assertThat(entriesOf("")).isZero();
  }

  private HttpResponse<String> ask(String path, String key) {
    return new Visitor(port).send("GET", path, Map.of("x-functions-key", key));
  }

  private long entriesOf(String who) {
    return rows.sql("select count(*) from audit_entry where who = ?")
        .param(who)
        .query(Long.class)
        .single();
  }
}
