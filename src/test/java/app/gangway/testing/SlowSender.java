package app.gangway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that sends a body as it likes: in part, in chunks, byte by byte, or not at all. */
public final class SlowSender implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  private final Socket line;
  private long begun = System.nanoTime();
  private String head = "";
  private String body = "";

  private SlowSender(int port) {
    try {
      line = new Socket("localhost", port);
      line.setSoTimeout(20_000);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One that says how much will come. */
  public SlowSender(int port, String path, int length) {
    this(port);
    again(path, length);
  }

  /** One that sends chunks. */
  public SlowSender(int port, String path) {
    this(port);
    write(head(path) + "Transfer-Encoding: chunked\r\n\r\n");
  }

  /** One that says how much will come, with headers of its own. */
  public static SlowSender withHeaders(int port, String path, String headers, int length) {
    SlowSender sender = new SlowSender(port);
    sender.write(line(path) + headers + "Content-Length: " + length + "\r\n\r\n");
    return sender;
  }

  /** One that sends chunks, with headers of its own. */
  public static SlowSender withHeaders(int port, String path, String headers) {
    SlowSender sender = new SlowSender(port);
    sender.write(line(path) + headers + "Transfer-Encoding: chunked\r\n\r\n");
    return sender;
  }

  /** One that never comes to an end with its headers. */
  public static SlowSender ofHeaders(int port) {
    SlowSender sender = new SlowSender(port);
    sender.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-A");
    return sender;
  }

  /** Another request on the same line. */
  public void again(String path, int length) {
    begun = System.nanoTime();
    write(head(path) + "Content-Length: " + length + "\r\n\r\n");
  }

  private static String head(String path) {
    return line(path) + FORM;
  }

  private static String line(String path) {
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n";
  }

  /** So many bytes, as far as the server takes them. */
  public void send(int count) {
    write("x".repeat(count));
  }

  /** So many chunks of so many bytes, and the end. */
  public void chunks(int count, int length) {
    String chunk = Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n";
    for (int n = 0; n < count; n++) {
      write(chunk);
    }
    write("0\r\n\r\n");
  }

  /** Letter by letter, in the background, over and over until nobody listens. */
  public void dribble(String text, Duration pause) {
    CompletableFuture.runAsync(
        () -> {
          for (int n = 0; write(text.substring(n % text.length(), n % text.length() + 1)); n++) {
            pause(pause);
          }
        },
        task -> {
          Thread thread = new Thread(task, "slow-sender");
          thread.setDaemon(true);
          thread.start();
        });
  }

  public void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private boolean write(String text) {
    try {
      OutputStream out = line.getOutputStream();
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return true;
    } catch (IOException notTaken) {
      return false;
    }
  }

  /** Of the answer; waits for it. */
  public int status() {
    try {
      read(line.getInputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Integer.parseInt(head.split(" ")[1]);
  }

  public String head() {
    return head;
  }

  public String body() {
    return body;
  }

  /** Whether the server has ended the line, after whatever it had to say; waits for it. */
  public boolean hungUpOn() {
    try {
      return line.getInputStream().readAllBytes() != null;
    } catch (SocketException reset) {
      return true;
    } catch (IOException waiting) {
      return false;
    }
  }

  /** From the beginning of the request until now. */
  public Duration lasted() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    int character;
    while (text.indexOf("\r\n\r\n") < 0 && (character = in.read()) >= 0) {
      text.append((char) character);
    }
    head = text.toString();
    Matcher length = LENGTH.matcher(head);
    byte[] rest = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : chunked(in);
    body = new String(rest, StandardCharsets.UTF_8);
  }

  private static byte[] chunked(InputStream in) throws IOException {
    byte[] all = new byte[100_000];
    int read = in.read(all);
    return Arrays.copyOf(all, Math.max(0, read));
  }

  @Override
  public void close() {
    try {
      line.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
