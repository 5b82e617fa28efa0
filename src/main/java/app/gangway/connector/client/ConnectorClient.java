package app.gangway.connector.client;

import app.gangway.common.outbound.OutboundHttp;
import app.gangway.common.outbound.Reply;
import app.gangway.connector.Connector;
import app.gangway.connector.ConnectorOrder;
import app.gangway.connector.template.Placeholder;
import app.gangway.security.client.AccessTokenException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Calls the companies' systems. */
@Component
public class ConnectorClient {

  /** What is read of an answer; what is beyond is cut off. */
  private static final int KEEP = 1024 * 1024;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final int UNAUTHORIZED = 401;

  private final OutboundHttp http = new OutboundHttp(CONNECT_TIMEOUT);
  private final CallbackTokens tokens;
  private final Clock clock;

  ConnectorClient(CallbackTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Places an order; the same bytes and the same key each time.
   *
   * @throws InterruptedException when the node stops; whether it has arrived is not known then
   */
  public Reply place(Connector connector, ConnectorOrder order) throws InterruptedException {
    String body = order.body() == null ? null : tokens.fillIn(order, order.body());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(tokens.fillIn(order, order.url())))
            .method(
                connector.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.setHeader("content-type", connector.contentType());
    }
    Map<Placeholder, String> known = order.values();
    connector.headers().forEach((name, value) -> request.setHeader(name, value.render(known)));
    if (!connector.keyHeader().isEmpty()) {
      request.setHeader(connector.keyHeader(), order.id().toString());
    }
    if (connector.signing() != null) {
      Instant now = clock.instant();
      String id = order.id().toString();
      request
          .setHeader("webhook-id", id)
          .setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
          .setHeader(
              "webhook-signature", connector.signing().sign(id, now, body == null ? "" : body));
    }
    return call(connector, request);
  }

  /** Asks an address, with the same headers as for an order but the key. */
  public Reply ask(Connector connector, ConnectorOrder order, String address)
      throws InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).GET();
    Map<Placeholder, String> known = order.values();
    connector.headers().forEach((name, value) -> request.setHeader(name, value.render(known)));
    return call(connector, request);
  }

  private Reply call(Connector connector, HttpRequest.Builder request) throws InterruptedException {
    request.setHeader("user-agent", "Gangway");
    try {
      connector.authorization().addTo(request);
      Reply reply = http.call(request.build(), connector.timeout(), KEEP);
      if (reply.status() == UNAUTHORIZED && connector.authorization().renew()) {
        connector.authorization().addTo(request);
        return http.call(request.build(), connector.timeout(), KEEP);
      }
      return reply;
    } catch (AccessTokenException none) {
      return withoutToken(none);
    }
  }

  /** As if the other system had answered so. */
  private static Reply withoutToken(AccessTokenException none) {
    String why = String.valueOf(none.getMessage());
    return none.isRefused()
        ? Reply.of(UNAUTHORIZED, why.getBytes(StandardCharsets.UTF_8))
        : Reply.none(why);
  }
}
