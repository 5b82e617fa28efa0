package app.gangway.security.body;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP as Tomcat speaks it, with bodies that are bounded. Made by Tomcat, by its name. */
public final class BoundedHttpProtocol extends Http11NioProtocol {

  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "body-timer");
            thread.setDaemon(true);
            // Made by a request, it would keep what belongs to the application of that request.
            thread.setContextClassLoader(null);
            return thread;
          });

  private Duration drain = Duration.ofSeconds(10);

  public BoundedHttpProtocol() {
    // Nearly every timer is stopped long before it would run out.
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * @param time in which the rest of a body that nobody has read is taken off the line
   */
  void setDrain(Duration time) {
    drain = time;
  }

  @Override
  protected Processor createProcessor() {
    return new BoundedProcessor(this, getAdapter(), clock, drain);
  }

  @Override
  public void destroy() throws Exception {
    clock.shutdownNow();
    super.destroy();
  }
}
