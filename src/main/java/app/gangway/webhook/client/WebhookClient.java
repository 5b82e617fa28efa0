package app.gangway.webhook.client;

import app.gangway.common.outbound.OutboundHttp;
import app.gangway.webhook.Delivery;
import app.gangway.webhook.DeliveryProperties;
import app.gangway.webhook.Webhook;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Carries a body to its receiver, signed, within a bounded time. */
@Component
public class WebhookClient {

  private final DeliveryProperties rule;
  private final Clock clock;
  private final OutboundHttp http;

  WebhookClient(DeliveryProperties rule, Clock clock) {
    this.rule = rule;
    this.clock = clock;
    this.http = new OutboundHttp(rule.connectTimeout());
  }

  /**
   * Makes one attempt.
   *
   * @throws InterruptedException when the node stops; whether it has arrived is not known then
   */
  public AttemptOutcome carry(Delivery delivery, Webhook to) throws InterruptedException {
    return AttemptOutcome.of(http.call(request(delivery, to), rule.timeout(), 0));
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
}
