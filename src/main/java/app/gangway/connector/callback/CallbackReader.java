package app.gangway.connector.callback;

import app.gangway.connector.Connector.Callback;
import app.gangway.connector.ConnectorOrders;
import app.gangway.connector.OrderAnswers.Answer;
import app.gangway.connector.rule.JsonAnswer;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a call says of the order. */
final class CallbackReader {

  private static final int TEXT_MAX = 300;
  private static final JsonPointer REFERENCE = JsonPointer.compile("/reference");

  private CallbackReader() {}

  /**
   * @return empty if it says neither that it is done nor that it has failed
   * @throws IllegalArgumentException if it has our own form, and a status that we do not know
   */
  static Optional<Answer> read(Callback rule, JsonNode document) {
    String text = JsonAnswer.text(document, rule.text(), TEXT_MAX).orElse("");
    String reference =
        JsonAnswer.text(document, REFERENCE, ConnectorOrders.REFERENCE_MAX).orElse(null);
    if (rule.doneWhen().isEmpty()) {
      return Optional.of(new Answer(isDone(document), text, reference));
    }
    if (!rule.failedWhen().isEmpty() && rule.failedWhen().areMetBy(document)) {
      return Optional.of(new Answer(false, text, null));
    }
    return rule.doneWhen().areMetBy(document)
        ? Optional.of(new Answer(true, text, null))
        : Optional.empty();
  }

  /** Of our own form: an empty body, or an object with or without a status. */
  private static boolean isDone(JsonNode document) {
    JsonNode status = document.path("status");
    boolean saysNothing =
        document.isMissingNode()
            || document.isObject() && (status.isMissingNode() || status.isNull());
    return switch (saysNothing ? "done" : status.asText().strip()) {
      case "done" -> true;
      case "failed" -> false;
      default -> throw new IllegalArgumentException("The status must be done or failed");
    };
  }
}
