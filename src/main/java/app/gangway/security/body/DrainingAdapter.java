package app.gangway.security.body;

import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests on, and bounds what comes after: Tomcat takes the rest of a body that nobody has
 * read off the line, so that a client which is still sending reads its answer, and would wait for a
 * slow one for as long as it likes.
 */
final class DrainingAdapter implements Adapter {

  private final Adapter next;
  private final Duration drain;
  private @Nullable LineTimer rest;

  DrainingAdapter(Adapter next, Duration drain) {
    this.next = next;
    this.drain = drain;
  }

  void use(LineTimer timer) {
    rest = timer;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    stop();
    next.service(request, response);
    startIfSomethingIsLeft(request);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent event)
      throws Exception {
    stop();
    boolean goesOn = next.asyncDispatch(request, response, event);
    startIfSomethingIsLeft(request);
    return goesOn;
  }

  private void stop() {
    if (rest != null) {
      rest.stop();
    }
  }

  /** Of chunks nobody knows how much there is, until the last one has come. */
  private void startIfSomethingIsLeft(Request request) {
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    if (rest != null && (chunked || request.getContentLengthLong() > request.getBytesRead())) {
      rest.start(drain);
    }
  }

  @Override
  public boolean prepare(Request request, Response response) throws Exception {
    return next.prepare(request, response);
  }

  @Override
  public void log(Request request, Response response, long time) {
    next.log(request, response, time);
  }

  @Override
  public void checkRecycled(Request request, Response response) {
    next.checkRecycled(request, response);
  }

  @Override
  public String getDomain() {
    return next.getDomain();
  }
}
