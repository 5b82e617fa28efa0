package app.gangway.webhook.client;

import app.gangway.webhook.Delivery;
import app.gangway.webhook.DeliveryProperties;
import app.gangway.webhook.Webhook;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries a body to its receiver, signed, within a bounded time. */
@Component
public class WebhookClient {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookClient.class);

  private final DeliveryProperties rule;
  private final Clock clock;
  private final HttpClient client;

  WebhookClient(DeliveryProperties rule, Clock clock) {
    this.rule = rule;
    this.clock = clock;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(rule.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Makes one attempt.
   *
   * @throws InterruptedException when the node stops; whether it has arrived is not known then
   */
  public AttemptOutcome carry(Delivery delivery, Webhook to) throws InterruptedException {
    CompletableFuture<HttpResponse<@Nullable Void>> answer =
        client.sendAsync(request(delivery, to), head -> new DiscardingBodyHandler());
    try {
      // Not the request's own timeout: that one ends with the head of the answer.
      return AttemptOutcome.status(
          answer.get(rule.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode());
    } catch (TimeoutException slow) {
      return AttemptOutcome.unreached(
          "No answer within %.1f s".formatted(rule.timeout().toMillis() / 1000.0));
    } catch (ExecutionException broken) {
      LOG.debug("Delivery {} did not reach {}", delivery.id(), to, broken);
      return AttemptOutcome.unreached(why(broken.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private HttpRequest request(Delivery delivery, Webhook to) {
    Instant now = clock.instant();
    String id = delivery.id().toString();
    return HttpRequest.newBuilder(to.url())
        .header("content-type", "application/json")
        .header("user-agent", "Gangway")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .header("webhook-signature", to.sign(id, now, delivery.payload()))
        .POST(BodyPublishers.ofString(delivery.payload()))
        .build();
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
