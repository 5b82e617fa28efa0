package app.gangway.security.body;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Handles the requests of one connection, and lets none of them hold its thread by being slow. */
final class BoundedProcessor extends Http11Processor {

  private static final Log LOG = LogFactory.getLog(BoundedProcessor.class);

  private final LineTimer rest;

  BoundedProcessor(
      AbstractHttp11Protocol<?> protocol,
      Adapter adapter,
      ScheduledExecutorService clock,
      Duration drain) {
    this(protocol, new DrainingAdapter(adapter, drain), clock);
  }

  private BoundedProcessor(
      AbstractHttp11Protocol<?> protocol, DrainingAdapter adapter, ScheduledExecutorService clock) {
    super(protocol, adapter);
    rest = new LineTimer(clock, this::shutLine);
    adapter.use(rest);
    LineTimer body = new LineTimer(clock, this::shutLine);
    request.setInputBuffer(new BoundedBody(request, request.getInputBuffer(), body));
  }

  @Override
  public SocketState process(SocketWrapperBase<?> line, SocketEvent event) throws IOException {
    try {
      return super.process(line, event);
    } finally {
      rest.stop();
    }
  }

  /** Of what the client sends alone: the answer can still go out. */
  private void shutLine() {
    SocketWrapperBase<?> line = getSocketWrapper();
    try {
      if (line != null && line.getSocket() instanceof NioChannel channel) {
        channel.getIOChannel().shutdownInput();
      }
    } catch (IOException gone) {
      LOG.debug("A slow sender was gone already", gone);
    }
  }
}
