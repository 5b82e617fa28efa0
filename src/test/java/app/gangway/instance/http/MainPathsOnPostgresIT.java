package app.gangway.instance.http;

import app.gangway.testing.Postgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Leaves the database before it ends with the JVM. */
@ActiveProfiles("postgres")
@DirtiesContext
class MainPathsOnPostgresIT extends MainPaths {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.use(registry);
  }
}
