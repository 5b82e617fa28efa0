package app.gangway;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UpgradeTest extends Upgrade {

  /** H2 commits every statement that changes a table by itself. */
  @Test
  void a_kill_after_any_statement_is_made_up_for_at_the_next_start() throws IOException {
    assertRepeatableAfterEachStatement();
  }

  @Override
  DriverManagerDataSource database() {
    // In memory and open for a while: to open one from a file at each connection takes most of a
    // minute.
    return new DriverManagerDataSource(
        "jdbc:h2:mem:upgrade-%s;DB_CLOSE_DELAY=10".formatted(UUID.randomUUID()), "sa", "");
  }

  @Override
  String vendor() {
    return "h2";
  }

  @Override
  String indexes() {
    return "select index_name from information_schema.indexes";
  }
}
