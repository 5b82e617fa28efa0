package app.gangway.notification.chat;

import app.gangway.common.outbound.OutboundHttp;
import app.gangway.webhook.DeliveryProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Carries a message to its chat, within a bounded time. */
@Component
class ChatClient {

  private static final JsonMapper JSON = new JsonMapper();

  private final DeliveryProperties rule;
  private final OutboundHttp http;

  ChatClient(DeliveryProperties rule) {
    this.rule = rule;
    this.http = new OutboundHttp(rule.connectTimeout());
  }

  /**
   * Makes one attempt.
   *
   * @throws InterruptedException when the node stops; whether it has arrived is not known then
   */
  ChatOutcome carry(ClaimedChat message, URI to) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("content-type", "application/json")
            .header("user-agent", "Gangway")
            // The same at every attempt, as that of a webhook is.
            .header("webhook-id", message.message().id().toString())
            .POST(BodyPublishers.ofString(body(message.text())))
            .build();
    return ChatOutcome.of(http.call(request, rule.timeout(), 0));
  }

  private static String body(String text) {
    try {
      return JSON.writeValueAsString(Map.of("text", text));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A text can always be written", impossible);
    }
  }
}
