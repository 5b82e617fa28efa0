package app.gangway.overview;

import app.gangway.testing.Postgres;
import app.gangway.testing.RulesTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RulesTest
class FiguresOnPostgresIT extends FiguresQueries {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.use(registry);
  }
}
