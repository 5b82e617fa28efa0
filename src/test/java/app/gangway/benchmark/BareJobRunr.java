package app.gangway.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobBuilder;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.server.JobSteward;
import org.jobrunr.server.configuration.BackgroundJobServerThreadType;
import org.jobrunr.server.configuration.DefaultBackgroundJobServerWorkerPolicy;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.JsonMapperFactory;

/**
 * What the engine alone can do: jobs that do nothing, sent at once, with as many workers as the
 * application has and a wake-up, but without anything else that the application has added.
 */
final class BareJobRunr {

  private static final int WORKERS = 64;
  private static CountDownLatch left = new CountDownLatch(0);

  private BareJobRunr() {}

  record Nothing() implements JobRequest {
    @Override
    public Class<NothingHandler> getJobRequestHandler() {
      return NothingHandler.class;
    }
  }

  /** Does nothing. */
  public static final class NothingHandler implements JobRequestHandler<Nothing> {
    @Override
    public void run(Nothing job) {
      left.countDown();
    }
  }

  /** Jobs in a second, from the first one sent to the last one done. */
  static double run(Store store, int count) throws InterruptedException {
    try (ConnectionPool connections = ConnectionPool.forJobs(store.bareJobs(), store.user())) {
      JsonMapper json = JsonMapperFactory.createJsonMapper();
      StorageProvider storage = SqlStorageProviderFactory.using(connections.dataSource());
      storage.setJobMapper(new JobMapper(json));
      BackgroundJobServer server = new BackgroundJobServer(storage, json, activator(), settings());
      ScheduledExecutorService wakeUp = Executors.newSingleThreadScheduledExecutor();
      server.start();
      wakeUp.scheduleWithFixedDelay(() -> fetch(server), 2, 2, TimeUnit.MILLISECONDS);
      try {
        JobRequestScheduler scheduler = new JobRequestScheduler(storage, List.of());
        send(scheduler, count / 4);
        long start = System.nanoTime();
        send(scheduler, count);
        return count / ((System.nanoTime() - start) / 1e9);
      } finally {
        wakeUp.shutdownNow();
        server.stop();
        storage.close();
      }
    }
  }

  private static void send(JobRequestScheduler scheduler, int count) throws InterruptedException {
    left = new CountDownLatch(count);
    scheduler.create(
        IntStream.range(0, count)
            .mapToObj(n -> JobBuilder.aJob().withName("Nothing").withJobRequest(new Nothing())));
    if (!left.await(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("%d jobs were not done".formatted(left.getCount()));
    }
  }

  private static void fetch(BackgroundJobServer server) {
    if (server.isAnnounced() && server.isRunning()) {
      JobSteward steward = server.getJobSteward();
      steward.notifyThreadOccupied();
      steward.notifyThreadIdle();
    }
  }

  private static BackgroundJobServerConfiguration settings() {
    return BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
        .andPollInterval(Duration.ofSeconds(5))
        .andBackgroundJobServerWorkerPolicy(
            new DefaultBackgroundJobServerWorkerPolicy(
                WORKERS, BackgroundJobServerThreadType.PlatformThreads));
  }

  private static JobActivator activator() {
    return new JobActivator() {
      @Override
      public <T> T activateJob(Class<T> type) {
        return type.cast(new NothingHandler());
      }
    };
  }
}
