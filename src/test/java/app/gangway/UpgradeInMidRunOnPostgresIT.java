package app.gangway;

import app.gangway.testing.Postgres;
import app.gangway.testing.RulesTest;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RulesTest
class UpgradeInMidRunOnPostgresIT extends UpgradeInMidRun {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    String url = Postgres.newDatabase("upgraded");
    UpgradedRows.fill(new DriverManagerDataSource(url, "postgres", "postgres"), "postgresql");
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("spring.datasource.password", () -> "postgres");
  }
}
