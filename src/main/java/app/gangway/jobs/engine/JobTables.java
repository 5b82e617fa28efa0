package app.gangway.jobs.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.sql.common.DatabaseCreator;
import org.jobrunr.storage.sql.common.DefaultSqlStorageProvider;
import org.jobrunr.storage.sql.common.JobTable;
import org.jobrunr.storage.sql.common.db.Dialect;
import org.jobrunr.storage.sql.h2.H2Dialect;
import org.jobrunr.storage.sql.h2.H2StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresDialect;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;

/**
 * JobRunr's tables in the database, as JobRunr makes them and reads them; but with those indexes
 * alone that something here is found by, because every job is written three times and each time
 * every index follows.
 */
final class JobTables extends DefaultSqlStorageProvider {

  /** The lock under which the indexes change; any number that nobody else takes. */
  private static final long INDEXING = 0x6a6f62736964L;

  private final JobMapper mapper;

  /**
   * @param h2 whether the database is H2; else it is PostgreSQL
   */
  JobTables(DataSource jobs, boolean h2, JobMapper mapper) throws SQLException {
    super(jobs, h2 ? new H2Dialect() : new PostgresDialect(), DatabaseOptions.CREATE);
    this.mapper = mapper;
    setJobMapper(mapper);
    index(h2);
  }

  /**
   * With the migrations for this very database, which JobRunr finds beside its own class for it.
   */
  @Override
  protected DatabaseCreator getDatabaseCreator() {
    return new DatabaseCreator(dataSource, tablePrefix, ofJobRunr(dialect));
  }

  private static Class<? extends DefaultSqlStorageProvider> ofJobRunr(Dialect dialect) {
    return dialect instanceof H2Dialect ? H2StorageProvider.class : PostgresStorageProvider.class;
  }

  @Override
  protected JobTable jobTable(Connection connection) {
    return new DirectJobTable(connection, dialect, tablePrefix, mapper);
  }

  private void index(boolean h2) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (!h2) {
        // Of nodes that start together one is first: "if not exists" alone fails for the other.
        statement.execute("select pg_advisory_xact_lock(" + INDEXING + ")");
      }
      // By which a fetch finds what is first in priority.
      statement.execute(
          "create index if not exists gangway_priority_idx"
              + " on jobrunr_jobs (state, jobSignature, updatedAt)");
      // It begins with the state, too, and H2 would rather take the old one and sort.
      statement.execute("drop index if exists jobrunr_state_idx");
      // Nothing is looked up by a signature, a day of creation or a recurring job alone.
      statement.execute("drop index if exists jobrunr_job_signature_idx");
      statement.execute("drop index if exists jobrunr_job_created_at_idx");
      statement.execute("drop index if exists jobrunr_job_rci_idx");
      if (!h2) {
        // Few jobs are scheduled; the others need not be in this one.
        statement.execute(
            "create index if not exists gangway_scheduled_idx on jobrunr_jobs (scheduledAt)"
                + " where state = 'SCHEDULED'");
        statement.execute("drop index if exists jobrunr_job_scheduled_at_idx");
      }
      // What former versions called the first.
      statement.execute("drop index if exists gangway_lanes_idx");
      connection.commit();
    }
  }
}
