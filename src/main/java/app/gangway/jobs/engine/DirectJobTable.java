package app.gangway.jobs.engine;

import java.sql.Connection;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.storage.sql.common.JobTable;
import org.jobrunr.storage.sql.common.db.Dialect;

/**
 * JobRunr's own table of jobs, which is told how to get at each column's value. Without that it
 * looks for a field or a method of its name, for each job anew, and that is a sixth of what this
 * process does while a batch runs.
 */
final class DirectJobTable extends JobTable {

  DirectJobTable(Connection connection, Dialect dialect, String tablePrefix, JobMapper mapper) {
    super(connection, dialect, tablePrefix, mapper);
    with("id", Job::getId);
    with("state", Job::getState);
    with("createdAt", Job::getCreatedAt);
    with("updatedAt", Job::getUpdatedAt);
    with("previousVersion", job -> job.getVersion() - 1);
  }
}
