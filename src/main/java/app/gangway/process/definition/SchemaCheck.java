package app.gangway.process.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/**
 * Holds a definition to {@code process/definition.schema.json}, and says in words what it finds:
 * what to write stands in the schema, as descriptions.
 */
final class SchemaCheck {

  private static final ClassPathResource FILE =
      new ClassPathResource("process/definition.schema.json");

  /** More would not be read. */
  private static final int PROBLEMS_MAX = 100;

  private final JsonSchema schema;
  private final SchemaDescriptions descriptions;

  private SchemaCheck(JsonNode tree) {
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree);
    descriptions = new SchemaDescriptions(tree);
  }

  static SchemaCheck load(ObjectMapper mapper) {
    try (InputStream in = FILE.getInputStream()) {
      return new SchemaCheck(mapper.readTree(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** In the order of the schema; empty for what can be read. */
  List<Problem> problems(JsonNode definition) {
    LinkedHashSet<Problem> problems = new LinkedHashSet<>();
    for (ValidationMessage each : schema.validate(definition)) {
      problems.add(problem(each));
    }
    return problems.stream().limit(PROBLEMS_MAX).toList();
  }

  private Problem problem(ValidationMessage found) {
    List<Object> path = path(found.getInstanceLocation());
    String property = found.getProperty();
    return switch (found.getType()) {
      case "required" -> {
        path.add(Objects.requireNonNull(property));
        yield new Problem(place(path), "is missing; write " + descriptions.of(path));
      }
      case "additionalProperties" -> {
        String known = descriptions.propertiesOf(path);
        path.add(Objects.requireNonNull(property));
        yield new Problem(place(path), "is not known; what is known here is " + known);
      }
      default ->
          new Problem(
              place(path),
              "%s cannot be used; write %s"
                  .formatted(shown(found.getInstanceNode()), descriptions.of(path)));
    };
  }

  /** Short enough for a sentence. */
  private static String shown(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object of %d".formatted(node.size());
      case ARRAY -> "a list of %d".formatted(node.size());
      default -> {
        String text = node.toString();
        yield text.length() <= 60 ? text : text.substring(0, 59) + "…";
      }
    };
  }

  private static List<Object> path(JsonNodePath location) {
    List<Object> path = new ArrayList<>();
    for (int i = 0; i < location.getNameCount(); i++) {
      path.add(location.getElement(i));
    }
    return path;
  }

  private static String place(List<Object> path) {
    StringBuilder place = new StringBuilder();
    for (Object each : path) {
      if (each instanceof Integer index) {
        place.append('[').append(index).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(each);
      }
    }
    return place.toString();
  }
}
