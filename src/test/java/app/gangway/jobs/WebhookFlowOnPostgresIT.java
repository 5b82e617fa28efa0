package app.gangway.jobs;

import app.gangway.testing.Postgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Leaves the database before it ends with the JVM. */
@ActiveProfiles("postgres")
@DirtiesContext
class WebhookFlowOnPostgresIT extends WebhookFlow {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.use(registry);
  }
}
