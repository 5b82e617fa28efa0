package app.gangway.jobs.engine;

import app.gangway.cluster.ClusterEvent.WorkQueued;
import app.gangway.cluster.Node;
import app.gangway.jobs.BulkEnqueue;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** JobRunr as Gangway needs it: with its filters, and a connection pool of its own. */
@Configuration
@EnableScheduling
class JobRunrConfiguration {

  /** The shortest that JobRunr allows on a database. */
  static final Duration POLL_INTERVAL = Duration.ofSeconds(5);

  /**
   * JobRunr's tables are motion, not truth: they may live elsewhere and lose their last moments.
   * They must not share the rows' pool, because a job is enqueued while its row's connection is
   * still held.
   */
  @Bean(defaultCandidate = false)
  DataSource jobsDataSource(JobsProperties properties) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("jobs");
    pool.setJdbcUrl(properties.database().url());
    pool.setUsername(properties.database().username());
    pool.setPassword(properties.database().password());
    pool.setMaximumPoolSize(properties.poolSize());
    if (!properties.database().isEmbedded()) {
      // What is lost here is sent again from the rows, which never go without the disk.
      pool.setConnectionInitSql("set synchronous_commit = off");
      pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
    return pool;
  }

  /** After our own tables: where both share a database, those must find it empty. */
  @Bean
  @DependsOnDatabaseInitialization
  JobStore storageProvider(
      @Qualifier("jobsDataSource") DataSource jobsDataSource,
      JobsProperties properties,
      JobMapper jobMapper,
      WakeUp wakeUp,
      ApplicationEventPublisher events)
      throws SQLException {
    StorageProvider storage =
        new JobTables(jobsDataSource, properties.database().isH2(), jobMapper);
    return new JobStore(storage, wakeUp, () -> events.publishEvent(new WorkQueued()));
  }

  @Bean
  JobRequestScheduler jobRequestScheduler(StorageProvider storage, DueJobPromoter promoter) {
    return new JobRequestScheduler(storage, List.of(promoter));
  }

  @Bean
  BackgroundJobServer backgroundJobServer(
      StorageProvider storage,
      JsonMapper jobRunrJsonMapper,
      JobActivator activator,
      JobsProperties properties,
      @Qualifier("jobsDataSource") DataSource jobsDataSource,
      WakeUp wakeUp,
      BulkEnqueue bulkEnqueue,
      DueJobPromoter promoter,
      RetryFilter retry,
      Node node)
      throws SQLException {
    BackgroundJobServerConfiguration configuration =
        BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
            .andId(node.id())
            .andName(node.name())
            .andPollInterval(POLL_INTERVAL)
            .andBackgroundJobServerWorkerPolicy(
                new PriorityWorkerPolicy(
                    properties.workers(), wakeUp::fetching, bulkEnqueue::isUnderWay));
    BackgroundJobServer server =
        new BackgroundJobServer(storage, jobRunrJsonMapper, activator, configuration);
    server.setJobFilters(List.of(retry, wakeUp, promoter));
    if (properties.database().isEmbedded()) {
      // Nobody else can be on an embedded database: whoever is listed there was killed.
      if (storage.removeTimedOutBackgroundJobServers(Instant.now()) > 0) {
        forgetJobs(jobsDataSource);
      }
    }
    return server;
  }

  /**
   * A kill can leave H2 with an index that finds jobs in a state that they are not in, and JobRunr
   * stops for good at such a job. What is due is sent again from the rows.
   */
  private static void forgetJobs(DataSource jobs) throws SQLException {
    try (Connection connection = jobs.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate table jobrunr_jobs");
    }
  }
}
