package app.gangway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The description as it is served, and its parts by name. */
final class Description {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final ObjectMapper YAML = new YAMLMapper(new YAMLFactory());

  private final String text;
  private final JsonNode root;

  Description() {
    try (InputStream in =
        Description.class.getResourceAsStream("/META-INF/resources/openapi.yaml")) {
      text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      root = YAML.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String text() {
    return text;
  }

  JsonNode root() {
    return root;
  }

  /**
   * @param address its template, or the name of a webhook
   * @param method in capitals
   */
  record Operation(String address, String method, JsonNode body) {
    @Override
    public String toString() {
      return method + " " + address;
    }
  }

  /**
   * Something that is sent, one way or the other.
   *
   * @param where for people
   */
  record Content(String where, JsonNode body) {
    List<JsonNode> examples() {
      List<JsonNode> examples = new ArrayList<>();
      body.path("examples").forEach(examples::add);
      return examples;
    }
  }

  List<Operation> operations() {
    return operations("paths");
  }

  /** What the application sends by itself. */
  List<Operation> webhooks() {
    return operations("webhooks");
  }

  private List<Operation> operations(String section) {
    List<Operation> found = new ArrayList<>();
    for (var path : root.path(section).properties()) {
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          found.add(new Operation(path.getKey(), entry.getKey().toUpperCase(), entry.getValue()));
        }
      }
    }
    return found;
  }

  /** What is sent with a request; empty where nothing is. */
  Stream<Content> requests(Operation operation) {
    return contents(operation + ", request", operation.body().path("requestBody"));
  }

  /** What is sent back, for every status that has a body. */
  Stream<Content> answers(Operation operation) {
    return operation.body().path("responses").properties().stream()
        .flatMap(answer -> contents(operation + ", " + answer.getKey(), answer.getValue()));
  }

  private Stream<Content> contents(String where, JsonNode message) {
    return followed(message).path("content").properties().stream()
        .map(content -> new Content(where + ", " + content.getKey(), content.getValue()));
  }

  /** The thing itself where only a reference to it stands. */
  JsonNode followed(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
  }

  /** A schema that can be used by itself: what it refers to comes with it. */
  JsonNode standalone(JsonNode schema) {
    ObjectNode copy = schema.deepCopy();
    copy.set("components", root.path("components"));
    return copy;
  }
}
