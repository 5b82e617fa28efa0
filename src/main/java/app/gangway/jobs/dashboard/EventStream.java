package app.gangway.jobs.dashboard;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events to one browser. JobRunr writes them from whatever thread has news, a worker's
 * among them; so nothing here waits for a browser, and one that does not keep up is let go.
 */
final class EventStream extends OutputStream implements WriteListener, AsyncListener {

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

  /** Browsers pass over it. */
  private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  /** Some thousand messages. */
  private static final int MOST_BEHIND = 1 << 20;

  /** Since JobRunr's last flush; perhaps half a message. */
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /** Whole messages that have not gone out. */
  private final ByteArrayOutputStream behind = new ByteArrayOutputStream();

  private final @Nullable String session;
  private @Nullable AsyncContext async;
  private @Nullable ServletOutputStream browser;
  private boolean closed;
  private boolean over;

  /**
   * @param session of the browser, if it has one
   */
  EventStream(@Nullable String session) {
    this.session = session;
  }

  /** Whether both go to the same browser. */
  boolean sharesABrowserWith(EventStream other) {
    return other.session != null && belongsTo(other.session);
  }

  boolean belongsTo(String aSession) {
    return aSession.equals(session);
  }

  /** Must be called on the request's own thread; the container says when sending may begin. */
  void start(AsyncContext context) throws IOException {
    context.setTimeout(0);
    ServletOutputStream out = context.getResponse().getOutputStream();
    synchronized (this) {
      async = context;
    }
    context.addListener(this);
    out.setWriteListener(this);
  }

  @Override
  public synchronized void onWritePossible() throws IOException {
    if (over) {
      end();
    } else if (async != null) {
      browser = async.getResponse().getOutputStream();
      send();
    }
  }

  @Override
  public synchronized void write(int b) {
    written.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int start, int length) {
    written.write(bytes, start, length);
  }

  /** Fails once the browser has gone, from which JobRunr learns of it. */
  @Override
  public synchronized void flush() throws IOException {
    if (over) {
      throw new IOException("The browser has gone");
    }
    written.writeTo(behind);
    written.reset();
    send();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (!over) {
      send();
    }
  }

  /**
   * Writes what means nothing, because a browser that has gone is noticed by writing alone.
   *
   * @return whether the browser is still there
   */
  synchronized boolean beat() {
    try {
      if (!over) {
        behind.writeBytes(COMMENT);
        send();
      }
    } catch (IOException gone) {
      LOG.trace("A browser has gone", gone);
    }
    return !over;
  }

  @Override
  public synchronized void onError(Throwable gone) {
    LOG.trace("A browser has gone", gone);
    over = true;
  }

  /** The container would make an error page for the browser that has gone, if nobody ended this. */
  @Override
  public void onError(AsyncEvent gone) {
    end();
  }

  @Override
  public synchronized void onComplete(AsyncEvent completed) {
    over = true;
  }

  @Override
  public void onTimeout(AsyncEvent never) {
    end();
  }

  @Override
  public void onStartAsync(AsyncEvent never) {
    // Only whoever dispatches a request starts it anew.
  }

  private void send() throws IOException {
    if (browser == null) {
      return;
    }
    try {
      if (behind.size() > 0 && browser.isReady()) {
        browser.write(behind.toByteArray());
        behind.reset();
      }
      if (browser.isReady()) {
        browser.flush();
      }
    } catch (IOException gone) {
      end();
      throw gone;
    }
    if (closed || behind.size() > MOST_BEHIND) {
      end();
    }
  }

  /** The browser takes it for a lost connection, and asks again after some seconds. */
  synchronized void end() {
    over = true;
    try {
      if (async != null) {
        async.complete();
      }
    } catch (IllegalStateException completed) {
      LOG.trace("The container was quicker", completed);
    }
  }
}
