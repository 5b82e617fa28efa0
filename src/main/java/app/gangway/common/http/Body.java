package app.gangway.common.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Reads what a machine sends, and no more of it than is allowed. */
public final class Body {

  private Body() {}

  /**
   * The whole body of a request.
   *
   * @param max in bytes
   * @throws BodyTooLargeException when there is more; of that nothing is kept
   */
  public static byte[] read(HttpServletRequest request, int max) throws IOException {
    if (request.getContentLengthLong() > max) {
      throw new BodyTooLargeException(max);
    }
    try (InputStream body = request.getInputStream()) {
      byte[] read = body.readNBytes(max);
      if (body.read() >= 0) {
        throw new BodyTooLargeException(max);
      }
      return read;
    }
  }
}
