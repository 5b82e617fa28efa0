package app.gangway.common.outbound;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls another system within a bounded time, and follows no redirect. */
public final class OutboundHttp {

  private static final Logger LOG = LoggerFactory.getLogger(OutboundHttp.class);

  private final HttpClient client;

  /**
   * @param connectTimeout to reach the other system
   */
  public OutboundHttp(Duration connectTimeout) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Makes one call.
   *
   * @param timeout from the call to the end of the answer
   * @param keep so many bytes of the answer's body
   * @throws InterruptedException when the node stops; whether it has arrived is not known then
   */
  public Reply call(HttpRequest request, Duration timeout, int keep) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(keep));
    try {
      // Not the request's own timeout: that one ends with the head of the answer.
      HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("retry-after").orElse(null),
          response.headers().firstValue("location").orElse(null),
          null);
    } catch (TimeoutException slow) {
      return Reply.none("No answer within %.1f s".formatted(timeout.toMillis() / 1000.0));
    } catch (ExecutionException broken) {
      LOG.debug("{} was not reached", request.uri().getHost(), broken);
      return Reply.none(why(broken.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private static String why(@Nullable Throwable broken) {
    if (broken instanceof HttpConnectTimeoutException) {
      return "Connection timed out";
    }
    if (broken instanceof ConnectException) {
      return broken.getCause() instanceof UnresolvedAddressException
          ? "Host unknown"
          : "Connection refused";
    }
    String says = broken == null || broken.getMessage() == null ? "" : ": " + broken.getMessage();
    return (broken instanceof SSLException ? "TLS failed" : "Connection broke") + says;
  }
}
