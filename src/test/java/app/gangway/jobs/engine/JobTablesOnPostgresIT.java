package app.gangway.jobs.engine;

import app.gangway.testing.Postgres;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;

class JobTablesOnPostgresIT extends JobTablesRules {

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
