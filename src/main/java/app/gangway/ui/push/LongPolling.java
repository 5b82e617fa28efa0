package app.gangway.ui.push;

import jakarta.servlet.ServletContext;
import java.util.Collections;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereResource;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the requests by which pages wait for news where no WebSocket gets through, when the server
 * is about to let its last requests end: these would not, for as long as nothing happens.
 */
@Component
class LongPolling implements SmartLifecycle {

  private final ServletContext servlets;
  private volatile boolean running;

  LongPolling(ServletContext servlets) {
    this.servlets = servlets;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    Collections.list(servlets.getAttributeNames()).stream()
        .map(servlets::getAttribute)
        .filter(AtmosphereFramework.class::isInstance)
        .flatMap(push -> ((AtmosphereFramework) push).atmosphereFactory().findAll().stream())
        .filter(line -> line.transport() == AtmosphereResource.TRANSPORT.LONG_POLLING)
        .forEach(AtmosphereResource::resume);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Any earlier and the pages would be back by then. */
  @Override
  public int getPhase() {
    return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
  }
}
