package app.gangway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A system that takes orders and counts how often it gets each, by its key; it can be asked whether
 * it has one. Fast, for many thousand orders.
 */
public final class Desk implements AutoCloseable {

  static {
    // It sends head and body of an answer apart, and would wait 40 ms between for an
    // acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, AtomicInteger> orders = new ConcurrentHashMap<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final int longestMillis;

  /**
   * @param longestMillis until it answers, after it has noted the order; 0 for at once
   */
  public Desk(int longestMillis) {
    this.longestMillis = longestMillis;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/orders", this::order);
    server.createContext("/find", this::find);
    server.setExecutor(threads);
    server.start();
  }

  /** Without a slash at its end. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void order(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    orders.computeIfAbsent(key, unseen -> new AtomicInteger()).incrementAndGet();
    bodies.merge(key, body, (first, again) -> first.equals(again) ? first : first + "≠" + again);
    if (longestMillis > 0) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(longestMillis) * 1_000_000L);
    }
    answer(exchange, "{\"id\": \"%s\"}".formatted(key));
  }

  private void find(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String key = exchange.getRequestURI().getQuery().substring("key=".length());
    answer(exchange, orders.containsKey(key) ? "{\"id\": \"%s\"}".formatted(key) : "{}");
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** How many different orders it has got. */
  public int orders() {
    return orders.size();
  }

  /** How many it got more than once. */
  public long repeated() {
    return orders.values().stream().filter(times -> times.get() > 1).count();
  }

  /** How many came with another body the second time. */
  public long changed() {
    return bodies.values().stream().filter(body -> body.contains("≠")).count();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
