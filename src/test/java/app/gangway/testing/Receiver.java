package app.gangway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A system that wants to be told: a real web server, on this machine alone, that remembers. */
public final class Receiver implements AutoCloseable {

  /** In place of a status: takes the call and does not answer until {@link #release}. */
  public static final int HANG = 0;

  /** In place of a status: says yes, and then never comes to the end of what it has to say. */
  public static final int TRICKLE = 1;

  public static final String SECRET = "whsec_c2VjcmV0IGtleSBvZiB0aGUgdGVzdHMsIDMyIGI=";

  /** What came in. */
  public record Call(String id, String timestamp, String signature, String body) {}

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Integer>> answers = new ConcurrentHashMap<>();
  private final Semaphore released = new Semaphore(0);

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    } catch (IOException broken) {
      throw new UncheckedIOException("The receiver did not open", broken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
  }

  /** Has the application tell it, as the webhook of this number. */
  public void use(DynamicPropertyRegistry registry, int number, String name) {
    String webhook = "gangway.webhooks[%d].".formatted(number);
    registry.add(webhook + "name", () -> name);
    registry.add(webhook + "url", this::url);
    registry.add(webhook + "secret", () -> SECRET);
  }

  /** What it answers to calls that contain this text, one after the other; after that, 204. */
  public void answers(String text, Integer... statuses) {
    answers.put(text, new ConcurrentLinkedDeque<>(Arrays.asList(statuses)));
  }

  public List<Call> calls(String text) {
    return calls.stream().filter(call -> call.body().contains(text)).toList();
  }

  /** Lets go everybody who hangs, now and from now on. */
  public void release() {
    released.release(100_000);
  }

  /** Recomputed by the words of the specification, from what came over the wire. */
  public static boolean isGenuine(Call call) {
    try {
      byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((call.id() + ".").getBytes(StandardCharsets.UTF_8));
      mac.update((call.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
      mac.update(call.body().getBytes(StandardCharsets.UTF_8));
      return call.signature().equals("v1," + Base64.getEncoder().encodeToString(mac.doFinal()));
    } catch (GeneralSecurityException broken) {
      throw new AssertionError(broken);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      calls.add(
          new Call(
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              body));
      answer(exchange, next(body));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private int next(String body) {
    return answers.entrySet().stream()
        .filter(answer -> body.contains(answer.getKey()))
        .map(answer -> answer.getValue().poll())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(204);
  }

  private void answer(HttpExchange exchange, int status) throws IOException, InterruptedException {
    if (status == HANG) {
      released.tryAcquire(30, TimeUnit.SECONDS);
    } else if (status == TRICKLE) {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write('.');
      exchange.getResponseBody().flush();
      released.tryAcquire(30, TimeUnit.SECONDS);
    } else {
      if (status / 100 == 3) {
        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }
}
