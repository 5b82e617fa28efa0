package app.gangway;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UpgradeTest extends Upgrade {

  @TempDir Path folder;
  private int databases;

  /** H2 commits every statement that changes a table by itself. */
  @Test
  void a_kill_after_any_statement_is_made_up_for_at_the_next_start() throws IOException {
    assertRepeatableAfterEachStatement();
  }

  @Override
  DriverManagerDataSource database() {
    databases++;
    return new DriverManagerDataSource(
        "jdbc:h2:file:%s".formatted(folder.resolve("house" + databases)), "sa", "");
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
