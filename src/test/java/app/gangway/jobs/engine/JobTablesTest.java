package app.gangway.jobs.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;

class JobTablesTest extends JobTablesRules {

  @Override
  HikariDataSource database() {
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  @Override
  boolean isH2() {
    return true;
  }

  @Override
  List<String> expectedIndexes() {
    return List.of(
        "gangway_priority_idx", "jobrunr_jobs_state_updated_idx", "jobrunr_job_scheduled_at_idx");
  }
}
