package app.gangway.instance.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no client library would let through. */
final class RawSocket {

  private static final int PATIENCE_MILLIS = 20_000;

  private RawSocket() {}

  /**
   * @param request its head's lines may end as they do in a text block
   * @return head and body until the house hangs up, each byte a character
   */
  static String send(int port, String request) {
    int end = request.indexOf("\n\n");
    String head = end < 0 ? request : request.substring(0, end + 2);
    String body = request.substring(head.length());
    return send(port, (head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.UTF_8));
  }

  static String send(int port, byte[] request) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
