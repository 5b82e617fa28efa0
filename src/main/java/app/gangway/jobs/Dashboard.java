package app.gangway.jobs;

import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jobrunr.dashboard.JobRunrApiHandler;
import org.jobrunr.dashboard.JobRunrSseHandler;
import org.jobrunr.dashboard.JobRunrStaticFileHandler;
import org.jobrunr.dashboard.server.HttpExchangeHandler;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * JobRunr's dashboard, reachable from this machine alone: JobRunr's own server would listen on
 * every address, without a password.
 */
@Component
public class Dashboard {

  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

  private final Optional<HttpServer> server;
  private final ExecutorService threads;
  private final List<HttpExchangeHandler> handlers;

  Dashboard(StorageProvider storage, JsonMapper jobRunrJsonMapper, JobsProperties properties) {
    CustomizableThreadFactory factory = new CustomizableThreadFactory("dashboard-");
    factory.setDaemon(true);
    threads = Executors.newCachedThreadPool(factory);
    handlers =
        List.of(
            new JobRunrStaticFileHandler(),
            new JobRunrApiHandler(storage, jobRunrJsonMapper, false),
            new JobRunrSseHandler(storage, jobRunrJsonMapper));
    server = properties.dashboardPort() < 0 ? Optional.empty() : open(properties.dashboardPort());
  }

  /** The port on the loopback address; empty when there is no dashboard. */
  public OptionalInt port() {
    return server.map(s -> OptionalInt.of(s.getAddress().getPort())).orElse(OptionalInt.empty());
  }

  private Optional<HttpServer> open(int port) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer http = HttpServer.create(address, 0);
      http.setExecutor(threads);
      handlers.forEach(handler -> http.createContext(handler.getContextPath(), handler));
      http.start();
      LOG.info("JobRunr dashboard at http://localhost:{}/dashboard", http.getAddress().getPort());
      return Optional.of(http);
    } catch (IOException taken) {
      LOG.warn(
          "No JobRunr dashboard: port {} cannot be opened ({}). Set gangway.jobs.dashboard-port.",
          port,
          taken.getMessage());
      return Optional.empty();
    }
  }

  @PreDestroy
  void stop() throws IOException {
    for (HttpExchangeHandler handler : handlers) {
      handler.close();
    }
    server.ifPresent(s -> s.stop(0));
    threads.shutdownNow();
  }
}
