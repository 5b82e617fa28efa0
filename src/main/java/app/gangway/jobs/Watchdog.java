package app.gangway.jobs;

import org.jobrunr.server.BackgroundJobServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the job server again when it has given up. JobRunr stops it for good after an exception in
 * its heartbeat, such as a database that was away for a moment.
 */
@Component
class Watchdog {

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private final BackgroundJobServer server;
  private volatile boolean closing;

  Watchdog(BackgroundJobServer server) {
    this.server = server;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
  void look() {
    if (!closing && !server.isRunning()) {
      LOG.warn("The job server had stopped and is started again");
      server.start();
    }
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }
}
