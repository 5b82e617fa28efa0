package app.gangway.durable.start;

import app.gangway.testing.Postgres;
import app.gangway.testing.RulesTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Leaves the database before it ends with the JVM. */
@RulesTest
@DirtiesContext
class RestartRulesOnPostgresIT extends RestartRules {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.use(registry);
  }
}
