package app.gangway.webhook.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told, before it is known to whom.
 *
 * @param type such as {@code onboarding.completed}
 * @param subject the onboarding or batch
 * @param title what people know the subject by
 * @param body JSON
 */
public record Message(
    WebhookEventType eventType, String type, UUID subject, String title, String body) {

  static final String ONBOARDING = "onboarding.";
  public static final String BATCH = "batch.";

  /** A mapper of our own: what receivers parse must not change with somebody's setting. */
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * @param about {@link #ONBOARDING} or {@link #BATCH}
   * @param data in the order in which it is to be written
   */
  static Message of(
      WebhookEventType eventType,
      String about,
      UUID subject,
      String title,
      Instant at,
      Map<String, @Nullable Object> data) {
    String type = about + eventType.word();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
    body.put("data", data);
    try {
      return new Message(eventType, type, subject, title, JSON.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Texts and numbers can always be written", impossible);
    }
  }
}
