package app.gangway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says to the application, byte by byte, what no decent client would. */
public final class Wire {

  /**
   * What came back.
   *
   * @param head its status line and headers, as they are
   */
  public record Answer(int status, String head, String body) {

    /** Whether such a line is among the headers; case ignored. */
    public boolean has(String line) {
      return head.lines().anyMatch(line::equalsIgnoreCase);
    }
  }

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

  private final int port;

  public Wire(int port) {
    this.port = port;
  }

  /** A GET whose address is sent as it is. */
  public Answer get(String path, String... headers) {
    return send("GET " + path + " HTTP/1.1", "", withHost(headers));
  }

  /**
   * A request of these lines and no other.
   *
   * @param part what is sent of the body; it may be less than the headers promise
   */
  public Answer send(String line, String part, String... headers) {
    String head = line + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write((head + part).getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return read(socket.getInputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Answer read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int character;
    while (head.indexOf("\r\n\r\n") < 0 && (character = in.read()) >= 0) {
      head.append((char) character);
    }
    Matcher length = LENGTH.matcher(head);
    // The application may still wait for the rest of what was promised, so not until it hangs up.
    byte[] body =
        length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : in.readAllBytes();
    return new Answer(
        Integer.parseInt(head.toString().split(" ")[1]),
        head.toString(),
        new String(body, StandardCharsets.UTF_8));
  }

  private static String[] withHost(String... headers) {
    String[] all = new String[headers.length + 1];
    all[0] = "Host: localhost";
    System.arraycopy(headers, 0, all, 1, headers.length);
    return all;
  }
}
