package app.gangway.jobs.dashboard;

import com.sun.net.httpserver.HttpExchange;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
class EventStreams extends JobRunrSseHandler implements SmartLifecycle, HttpSessionListener {

  /** A browser that has gone is noticed at the second beat. */
  private static final long BEAT_MILLIS = 5_000;

  /**
   * Browsers make six connections to a server, for all of their tabs; a tab of the dashboard keeps
   * two, and three such tabs would leave none for the pages of the application.
   */
  private static final int MOST_OF_A_BROWSER = 4;

  /** The eldest first. */
  private final Map<EventStream, SseExchange> open =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private volatile boolean running;

  EventStreams(StorageProvider storage, JsonMapper jobRunrJsonMapper) {
    super(storage, jobRunrJsonMapper);
  }

  @Override
  protected SseExchange createSseExchange(HttpExchange exchange) throws IOException {
    SseExchange jobRunrs = super.createSseExchange(exchange);
    EventStream stream = (EventStream) exchange.getResponseBody();
    open.put(stream, jobRunrs);
    takeTurns(stream);
    return jobRunrs;
  }

  /** Ends the eldest of a browser's streams; it comes back soon, and ends the next one then. */
  private void takeTurns(EventStream latest) {
    List<EventStream> ofThatBrowser =
        all().stream().filter(stream -> stream.sharesABrowserWith(latest)).toList();
    ofThatBrowser.stream()
        .limit(Math.max(0, ofThatBrowser.size() - MOST_OF_A_BROWSER))
        .forEach(this::end);
  }

  private List<EventStream> all() {
    synchronized (open) {
      return List.copyOf(open.keySet());
    }
  }

  /** In this order: JobRunr's last word would tell the browser not to come back. */
  private void end(EventStream stream) {
    stream.end();
    SseExchange jobRunrs = open.remove(stream);
    if (jobRunrs != null) {
      jobRunrs.close();
    }
  }

  @Scheduled(fixedDelay = BEAT_MILLIS)
  void beat() {
    for (EventStream stream : all()) {
      if (!stream.beat()) {
        end(stream);
      }
    }
  }

  /** Whoever has signed out sees no more. */
  @Override
  public void sessionDestroyed(HttpSessionEvent gone) {
    String session = gone.getSession().getId();
    all().stream().filter(stream -> stream.belongsTo(session)).forEach(this::end);
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
