package app.gangway;

import app.gangway.testing.RulesTest;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RulesTest
class UpgradeInMidRunTest extends UpgradeInMidRun {

  private static final String URL =
      "jdbc:h2:mem:upgraded;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    UpgradedRows.fill(new DriverManagerDataSource(URL, "sa", ""), "h2");
    registry.add("spring.datasource.url", () -> URL);
  }
}
