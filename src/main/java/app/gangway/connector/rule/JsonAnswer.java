package app.gangway.connector.rule;

import app.gangway.common.newhire.LegibleText;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what another system has sent, which may be anything. */
public final class JsonAnswer {

  private static final int MAX_DEPTH = 100;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
              .build());

  private JsonAnswer() {}

  /** A document in which nothing is found, if it is no JSON. */
  public static JsonNode read(byte[] body) {
    return parse(body).orElse(MissingNode.getInstance());
  }

  /** Empty if it is no JSON. */
  public static Optional<JsonNode> parse(byte[] body) {
    try {
      JsonNode read = MAPPER.readTree(body);
      return Optional.ofNullable(read).filter(node -> !node.isMissingNode());
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  /**
   * What stands there, if it is a value and not blank.
   *
   * @param pointer null for nowhere
   * @param max the length that it has at most
   */
  public static Optional<String> text(JsonNode document, @Nullable JsonPointer pointer, int max) {
    return Optional.ofNullable(pointer)
        .map(document::at)
        .filter(JsonNode::isValueNode)
        .filter(found -> !found.isNull())
        .map(JsonNode::asText)
        .map(found -> LegibleText.line(found, max))
        .filter(found -> !found.isEmpty());
  }
}
