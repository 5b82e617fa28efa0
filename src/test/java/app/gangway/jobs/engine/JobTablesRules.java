package app.gangway.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.EnqueuedState;
import org.jobrunr.jobs.states.JobState;
import org.jobrunr.jobs.states.ScheduledState;
import org.jobrunr.storage.ConcurrentJobModificationException;
import org.jobrunr.storage.JobStats;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.navigation.AmountRequest;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * JobRunr's tables are as JobRunr would have them, but for their indexes; once on each database.
 */
abstract class JobTablesRules {

  private static final AmountRequest SOME = new AmountRequest("updatedAt:ASC", 10);

  private final JobMapper mapper = new JobMapper(new JacksonJsonMapper());
  private final HikariDataSource database = database();
  final JdbcClient rows = JdbcClient.create(database);
  private StorageProvider itself;
  private JobTables tables;

  /** A new one, which knows no table. */
  abstract HikariDataSource database();

  abstract boolean isH2();

  /** The indexes of the table of jobs but for its key's, in lower case. */
  abstract List<String> expectedIndexes();

  @BeforeEach
  void open() throws SQLException {
    // As a version before made them, with all that JobRunr has.
    itself = SqlStorageProviderFactory.using(database, null, DatabaseOptions.CREATE);
    itself.setJobMapper(mapper);
    tables = new JobTables(database, isH2(), mapper);
  }

  @AfterEach
  void close() {
    itself.close();
    tables.close();
    database.close();
  }

  @Test
  void a_job_is_written_as_jobrunr_writes_it_in_each_of_its_states() {
    Job job = tables.save(enqueued());
    assertThat(row(job)).isEqualTo(expected(job));

    Job read = itself.getJobById(job.getId());
    assertThat(mapper.serializeJob(read)).isEqualTo(mapper.serializeJob(job));

    job.failed("Tried", new IllegalStateException("in vain"));
    tables.save(job);
    assertThat(row(job)).isEqualTo(expected(job));
    job.scheduleAt(Instant.now().plusSeconds(60), "Once more");
    tables.save(List.of(job));
    assertThat(row(job)).isEqualTo(expected(job));
    assertThat(itself.getScheduledJobs(Instant.now().plusSeconds(120), SOME))
        .extracting(Job::getId)
        .containsExactly(job.getId());
    assertThat(tables.getScheduledJobs(Instant.now().plusSeconds(120), SOME)).hasSize(1);
    assertThat(tables.getScheduledJobs(Instant.now(), SOME)).isEmpty();
  }

  @Test
  void many_are_written_together_and_counted() {
    List<Job> jobs = new ArrayList<>(List.of(enqueued(), enqueued(), enqueued()));
    tables.save(jobs);
    jobs.forEach(job -> assertThat(row(job)).isEqualTo(expected(job)));
    jobs.get(0).delete("Not wanted");
    tables.save(jobs);

    jobs.forEach(job -> assertThat(row(job)).isEqualTo(expected(job)));
    JobStats stats = tables.getJobStats();
    assertThat(stats.getEnqueued()).isEqualTo(2);
    assertThat(stats.getDeleted()).isEqualTo(1);
  }

  @Test
  void whoever_saves_what_another_has_saved_meanwhile_is_told_so() {
    Job job = tables.save(enqueued());
    Job other = tables.save(enqueued());
    Job stale = tables.getJobById(job.getId());
    job.delete("First");
    tables.save(job);

    stale.delete("Second");
    assertThatThrownBy(() -> tables.save(stale))
        .isInstanceOf(ConcurrentJobModificationException.class);
    other.delete("Together");
    assertThatThrownBy(() -> tables.save(new ArrayList<>(List.of(other, stale))))
        .isInstanceOfSatisfying(
            ConcurrentJobModificationException.class,
            conflict ->
                assertThat(conflict.getConcurrentUpdatedJobs())
                    .extracting(Job::getId)
                    .containsExactly(job.getId()));
    assertThat(tables.getJobById(job.getId()).getVersion()).isEqualTo(job.getVersion());
  }

  @Test
  void only_those_indexes_are_left_by_which_something_is_found() throws SQLException {
    assertThat(indexes()).containsExactlyInAnyOrderElementsOf(expectedIndexes());

    start();

    assertThat(indexes()).containsExactlyInAnyOrderElementsOf(expectedIndexes());
  }

  /** Makes the tables what they are to be, as a node does at its start. */
  final void start() throws SQLException {
    new JobTables(database, isH2(), mapper).close();
  }

  final List<String> indexes() {
    return rows.sql(
            isH2()
                ? """
                  select lower(index_name) from information_schema.indexes
                  where table_name = 'JOBRUNR_JOBS' and index_type_name <> 'PRIMARY KEY'"""
                : """
                  select indexname from pg_indexes
                  where tablename = 'jobrunr_jobs' and indexname not like '%pkey'""")
        .query(String.class)
        .list();
  }

  private static Job enqueued() {
    JobDetails details = new JobDetails(JobTablesRules.class.getName(), null, "done", List.of());
    return new Job(UUID.randomUUID(), details, new EnqueuedState());
  }

  /** What is kept of a job beside its JSON. */
  private record Row(
      int version, String signature, String state, Instant created, Instant updated, Instant due) {

    /** To microseconds, as the columns round. */
    private static Instant rounded(Instant time) {
      return time == null ? null : time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    Row {
      created = rounded(created);
      updated = rounded(updated);
      due = rounded(due);
    }
  }

  private Row expected(Job job) {
    JobState state = job.getJobState();
    return new Row(
        job.getVersion(),
        job.getJobSignature(),
        job.getState().name(),
        job.getCreatedAt(),
        job.getUpdatedAt(),
        state instanceof ScheduledState scheduled ? scheduled.getScheduledAt() : null);
  }

  private Row row(Job job) {
    return rows.sql(
            "select version, jobSignature, state, createdAt, updatedAt, scheduledAt"
                + " from jobrunr_jobs where id = ?")
        .param(job.getId().toString())
        .query(
            (row, n) ->
                new Row(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant(),
                    row.getTimestamp(5).toInstant(),
                    row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()))
        .single();
  }
}
