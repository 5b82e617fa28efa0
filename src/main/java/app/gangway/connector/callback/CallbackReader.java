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
  private static final JsonPointer STATUS = JsonPointer.compile("/status");

  private CallbackReader() {}

  /**
   * @return empty if it says neither that it is done nor that it has failed
   * @throws IllegalArgumentException if it has our own form, and a status that we do not know
   */
  static Optional<Answer> read(Callback rule, JsonNode document) {
    String text = JsonAnswer.text(document, rule.text(), TEXT_MAX).orElse("");
    String reference =
        JsonAnswer.text(document, REFERENCE, ConnectorOrders.REFERENCE_MAX).orElse(null);
    if (rule.doneWhen().isEmpty() && rule.failedWhen().isEmpty()) {
      String status = JsonAnswer.text(document, STATUS, TEXT_MAX).orElse("done");
      return switch (status) {
        case "done" -> Optional.of(new Answer(true, text, reference));
        case "failed" -> Optional.of(new Answer(false, text, reference));
        default -> throw new IllegalArgumentException("The status must be done or failed");
      };
    }
    if (!rule.failedWhen().isEmpty() && rule.failedWhen().areMetBy(document)) {
      return Optional.of(new Answer(false, text, null));
    }
    boolean done =
        rule.doneWhen().isEmpty()
            ? rule.failedWhen().isEmpty()
            : rule.doneWhen().areMetBy(document);
    return done ? Optional.of(new Answer(true, text, null)) : Optional.empty();
  }
}
