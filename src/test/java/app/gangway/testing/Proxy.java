package app.gangway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A reverse proxy that serves the application under a path, which it takes off and tells in a
 * header. One request a connection; what it does with WebSockets can be chosen, since there proxies
 * differ.
 */
public final class Proxy implements AutoCloseable {

  /** What becomes of a request to upgrade to a WebSocket. */
  public enum Upgrades {
    PASSED,
    REFUSED_403,
    REFUSED_400,
    /** Sent on as an ordinary request, as nginx does unless it is told otherwise. */
    STRIPPED,
    DROPPED,
    /** No word, for as long as the browser cares to wait. */
    UNANSWERED
  }

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "proxy");
            thread.setDaemon(true);
            return thread;
          });
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private final Queue<String> strays = new ConcurrentLinkedQueue<>();
  private final ServerSocket proxy;
  private final int gangway;
  private final String prefix;
  private volatile Upgrades upgrades = Upgrades.PASSED;
  private volatile boolean buffering;
  private volatile String refused = "\n";

  /**
   * @param gangway its port
   * @param prefix such as {@code /hr}; empty for none
   */
  public Proxy(int gangway, String prefix) {
    this.gangway = gangway;
    this.prefix = prefix;
    try {
      proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    threads.execute(this::accept);
  }

  /** Where a browser finds the application. */
  public String url() {
    return "http://localhost:" + proxy.getLocalPort() + prefix;
  }

  public void upgrades(Upgrades fate) {
    upgrades = fate;
  }

  /** Whether an answer is sent on in one piece, and not before its end. */
  public void buffering(boolean whole) {
    buffering = whole;
  }

  /** Refuses every address that holds this, whatever the way. */
  public void refuse(String part) {
    refused = part;
  }

  /** What was asked for outside of the path. */
  public List<String> strays() {
    return List.copyOf(strays);
  }

  private void accept() {
    while (!proxy.isClosed()) {
      try {
        Socket browser = proxy.accept();
        open.add(browser);
        threads.execute(() -> serve(browser));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket browser) {
    try (browser) {
      List<String> head = head(browser.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      String[] line = head.get(0).split(" ");
      boolean upgrade = says(head, "upgrade: websocket");
      if (!line[1].startsWith(prefix + "/")) {
        strays.add(line[1]);
        answer(browser, "404 Not Found");
      } else if (line[1].contains(refused)) {
        answer(browser, "403 Forbidden");
      } else if (!upgrade || upgrades == Upgrades.PASSED || upgrades == Upgrades.STRIPPED) {
        boolean pass = upgrade && upgrades == Upgrades.PASSED;
        forward(browser, line[0] + " " + line[1].substring(prefix.length()), head, pass);
      } else if (upgrades == Upgrades.UNANSWERED) {
        browser.getInputStream().readAllBytes();
      } else if (upgrades != Upgrades.DROPPED) {
        answer(browser, upgrades == Upgrades.REFUSED_403 ? "403 Forbidden" : "400 Bad Request");
      }
    } catch (IOException gone) {
      // One of the two has hung up; so does the proxy.
    } finally {
      open.remove(browser);
    }
  }

  private void forward(Socket browser, String request, List<String> head, boolean upgrade)
      throws IOException {
    try (Socket backend = new Socket("localhost", gangway)) {
      open.add(backend);
      List<String> lines = new ArrayList<>();
      lines.add(request + " HTTP/1.1");
      String host = "";
      for (String header : head.subList(1, head.size())) {
        String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
        if (name.equals("host")) {
          host = header.substring(header.indexOf(':') + 1).strip();
        } else if (upgrade || !List.of("connection", "upgrade").contains(name)) {
          lines.add(header);
        }
      }
      lines.add("Host: localhost:" + gangway);
      lines.add("X-Forwarded-Host: " + host);
      lines.add("X-Forwarded-Proto: http");
      if (!prefix.isEmpty()) {
        lines.add("X-Forwarded-Prefix: " + prefix);
      }
      if (!upgrade) {
        lines.add("Connection: close");
      }
      String all = String.join("\r\n", lines) + "\r\n\r\n";
      backend.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
      threads.execute(() -> pump(browser, backend));
      if (buffering && !upgrade) {
        browser.getOutputStream().write(backend.getInputStream().readAllBytes());
      } else {
        backend.getInputStream().transferTo(browser.getOutputStream());
      }
      open.remove(backend);
    }
  }

  /** What the browser sends, until it hangs up, which the application is to see. */
  private static void pump(Socket browser, Socket backend) {
    try (backend) {
      InputStream in = browser.getInputStream();
      OutputStream out = backend.getOutputStream();
      in.transferTo(out);
    } catch (IOException gone) {
      // The answer was sent, or nobody waits for it any more.
    }
  }

  private static void answer(Socket browser, String status) throws IOException {
    String answer = "HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    browser.getOutputStream().write(answer.formatted(status).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean says(List<String> head, String header) {
    return head.stream().anyMatch(header::equalsIgnoreCase);
  }

  /** The lines before the body; none when there is no request. */
  private static List<String> head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int last = 0;
    int next;
    while ((next = in.read()) >= 0) {
      bytes.write(next);
      last = (last << 8) | next;
      if (last == 0x0D0A0D0A) {
        return bytes.toString(StandardCharsets.ISO_8859_1).strip().lines().toList();
      }
    }
    return List.of();
  }

  @Override
  public void close() {
    try {
      proxy.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException already) {
      throw new UncheckedIOException(already);
    }
    threads.shutdownNow();
  }
}
