package app.gangway.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.gangway.testing.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.EnqueuedState;
import org.jobrunr.jobs.states.ProcessingState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.InMemoryStorageProvider;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class JobStoreTest {

  private final AtomicInteger saving = new AtomicInteger();
  private final AtomicBoolean met = new AtomicBoolean();
  private final InMemoryStorageProvider rows =
      new InMemoryStorageProvider() {
        @Override
        public List<Job> save(List<Job> jobs) {
          if (saving.incrementAndGet() > 1) {
            met.set(true);
          }
          try {
            return super.save(jobs);
          } finally {
            saving.decrementAndGet();
          }
        }
      };
  private final WakeUp wakeUp =
      new WakeUp(new StaticListableBeanFactory().getBeanProvider(BackgroundJobServer.class));
  private final JobStore store = new JobStore(rows, wakeUp, () -> {});

  JobStoreTest() {
    rows.setJobMapper(new JobMapper(new JacksonJsonMapper()));
  }

  @AfterEach
  void close() {
    store.close();
    wakeUp.stop();
  }

  /** JobRunr's heartbeat has the very job that a worker has just ended. */
  @Test
  void the_heartbeat_of_a_job_that_has_succeeded_meanwhile_is_not_saved() {
    Job job = atWork();
    int before = stored(job).getVersion();
    job.succeeded();
    store.save(job);

    store.save(List.of(job));

    store.flush();
    assertThat(stored(job).hasState(StateName.SUCCEEDED)).isTrue();
    assertThat(stored(job).getVersion()).as("saved once since").isEqualTo(before + 1);
  }

  @Rounds(500)
  void a_heartbeat_never_meets_a_success() {
    List<Job> jobs = Stream.generate(this::atWork).limit(50).toList();
    CompletableFuture<?> beating = CompletableFuture.runAsync(() -> store.save(jobs));
    jobs.forEach(
        job -> {
          job.succeeded();
          store.save(job);
        });
    store.flush();

    assertThatCode(beating::join).doesNotThrowAnyException();
    assertThat(met).isFalse();
    assertThat(jobs).allMatch(job -> stored(job).hasState(StateName.SUCCEEDED));
  }

  private Job stored(Job job) {
    return rows.getJobById(job.getId());
  }

  private Job atWork() {
    Job job =
        new Job(
            UUID.randomUUID(),
            0,
            new JobDetails("java.lang.System", null, "gc", List.of()),
            new ArrayList<>(
                List.of(new EnqueuedState(), new ProcessingState(UUID.randomUUID(), "node"))),
            new ConcurrentHashMap<>());
    return rows.save(job);
  }
}
