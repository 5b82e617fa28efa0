package app.gangway.jobs.dashboard;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jobrunr.dashboard.JobRunrSseHandler;
import org.jobrunr.dashboard.server.sse.SseExchange;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The browsers that are shown live figures. JobRunr takes some forty of them, and writes only when
 * a figure changes; so a browser that has gone would keep its place for as long as nothing happens.
 */
@Component
class EventStreams extends JobRunrSseHandler implements SmartLifecycle {

  /** A browser that has gone is noticed at the second beat. */
  private static final long BEAT_MILLIS = 5_000;

  private final Map<EventStream, SseExchange> open = new ConcurrentHashMap<>();
  private volatile boolean running;

  EventStreams(StorageProvider storage, JsonMapper jobRunrJsonMapper) {
    super(storage, jobRunrJsonMapper);
  }

  @Override
  protected SseExchange createSseExchange(HttpExchange exchange) throws IOException {
    SseExchange jobRunrs = super.createSseExchange(exchange);
    open.put((EventStream) exchange.getResponseBody(), jobRunrs);
    return jobRunrs;
  }

  @Scheduled(fixedDelay = BEAT_MILLIS)
  void beat() {
    open.forEach(
        (stream, jobRunrs) -> {
          if (!stream.beat()) {
            open.remove(stream);
            jobRunrs.close();
          }
        });
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /**
   * Just before the web server lets its last requests end, which these would never do; any earlier
   * and the browsers would be back by then.
   */
  @Override
  public int getPhase() {
    return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
  }
}
