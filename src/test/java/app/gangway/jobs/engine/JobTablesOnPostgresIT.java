package app.gangway.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Postgres;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Callable;

class JobTablesOnPostgresIT extends JobTablesRules {

  @Rounds(20)
  void nodes_that_start_together_do_not_fail_each_other() {
    rows.sql("drop index gangway_priority_idx, gangway_scheduled_idx").update();

    Callable<Void> node =
        () -> {
          start();
          return null;
        };
    Race.between(node, node, node);

    assertThat(indexes()).containsExactlyInAnyOrderElementsOf(expectedIndexes());
  }

  @Override
  HikariDataSource database() {
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl(Postgres.newDatabase());
    database.setUsername("postgres");
    database.setPassword("postgres");
    return database;
  }

  @Override
  boolean isH2() {
    return false;
  }

  @Override
  List<String> expectedIndexes() {
    return List.of(
        "gangway_priority_idx", "jobrunr_jobs_state_updated_idx", "gangway_scheduled_idx");
  }
}
