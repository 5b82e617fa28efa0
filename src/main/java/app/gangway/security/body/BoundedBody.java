package app.gangway.security.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of the requests of a connection, one after the other: hands on of each no more than it
 * may have, and no later. Whatever reads a body, be it form, part, stream or reader, reads it here.
 */
final class BoundedBody implements InputBuffer {

  private final Request request;
  private final InputBuffer line;
  private final LineTimer timer;

  private long max;
  private Duration time = Duration.ZERO;
  private int bytesPerSecond;
  private boolean begun;
  private long beginning;
  private long read;
  private @Nullable ByteBuffer ahead;
  private @Nullable BodyRefusedException refusal;

  BoundedBody(Request request, InputBuffer line, LineTimer timer) {
    this.request = request;
    this.line = line;
    this.timer = timer;
  }

  /** That of a request that came in by a {@link BoundedHttpProtocol}. */
  static BoundedBody of(Request request) {
    return (BoundedBody) request.getInputBuffer();
  }

  /**
   * Has to be called before anything of a request is read.
   *
   * @param bytesPerSecond for which it gets a second more; 0 for none
   */
  void begin(long max, Duration time, int bytesPerSecond) {
    this.max = max;
    this.time = time;
    this.bytesPerSecond = bytesPerSecond;
    begun = false;
    read = 0;
    ahead = null;
    refusal = null;
  }

  /**
   * Takes all of it into memory, so that nobody begins to work with half a body.
   *
   * @throws BodyRefusedException when it is too large or too slow
   * @throws IOException when the line breaks
   */
  void readAhead() throws IOException {
    if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
      return;
    }
    request.action(ActionCode.ACK, ContinueResponseTiming.ON_REQUEST_BODY_READ);
    Piece piece = new Piece();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int count;
    while ((count = doRead(piece)) >= 0) {
      if (count > 0) {
        ByteBuffer bytes = piece.getByteBuffer();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        all.write(copy);
      }
    }
    ahead = ByteBuffer.wrap(all.toByteArray());
  }

  private static int replay(ByteBuffer body, ApplicationBufferHandler handler) {
    int count = body.remaining();
    if (count == 0) {
      return -1;
    }
    handler.setByteBuffer(body.slice());
    body.position(body.limit());
    return count;
  }

  /** Why it was not read to its end; null as long as nothing was wrong. */
  @Nullable BodyRefusedException refusal() {
    return refusal;
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    if (refusal != null) {
      throw refusal;
    }
    if (ahead != null) {
      return replay(ahead, handler);
    }
    if (request.getContentLengthLong() > max) {
      throw refuse(BodyRefusedException.tooLarge(max));
    }
    if (!begun) {
      begun = true;
      beginning = System.nanoTime();
    }
    int count = inTime(handler);
    read += Math.max(0, count);
    if (read > max) {
      throw refuse(BodyRefusedException.tooLarge(max));
    }
    return count;
  }

  private int inTime(ApplicationBufferHandler handler) throws IOException {
    long left = time.toNanos() + earned() - (System.nanoTime() - beginning);
    if (left <= 0) {
      throw refuse(BodyRefusedException.tooSlow());
    }
    timer.start(Duration.ofNanos(left));
    int count;
    try {
      count = line.doRead(handler);
    } catch (IOException broken) {
      throw timer.stop() ? refuse(BodyRefusedException.tooSlow()) : broken;
    }
    if (timer.stop()) {
      throw refuse(BodyRefusedException.tooSlow());
    }
    return count;
  }

  private long earned() {
    return bytesPerSecond == 0 ? 0 : Math.multiplyExact(read, 1_000_000_000L) / bytesPerSecond;
  }

  private BodyRefusedException refuse(BodyRefusedException why) {
    refusal = why;
    return why;
  }

  @Override
  public int available() {
    return ahead == null ? line.available() : ahead.remaining();
  }

  /** Where the line puts what has come. */
  private static final class Piece implements ApplicationBufferHandler {

    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // The line brings its own.
    }
  }
}
