package app.gangway.process.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the schema says of the places of a definition. */
final class SchemaDescriptions {

  private static final String REFERENCE = "#/$defs/";

  private final JsonNode root;

  SchemaDescriptions(JsonNode root) {
    this.root = root;
  }

  /**
   * What belongs to a place, such as {@code a list of keys}; what belongs around it where the
   * schema does not say more.
   *
   * @param path names of properties, and numbers of items of lists
   */
  String of(List<Object> path) {
    JsonNode schema = root;
    String description = root.path("description").asText();
    for (Object each : path) {
      JsonNode own = child(schema, each);
      schema = resolved(own);
      for (JsonNode said : List.of(schema.path("description"), own.path("description"))) {
        description = said.isMissingNode() ? description : said.asText();
      }
    }
    return description;
  }

  /** The names of the properties that an object may have there. */
  String propertiesOf(List<Object> path) {
    JsonNode schema = root;
    for (Object each : path) {
      schema = resolved(child(schema, each));
    }
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                schema.path("properties").fieldNames(), Spliterator.ORDERED),
            false)
        .collect(Collectors.joining(", "));
  }

  private static JsonNode child(JsonNode schema, Object name) {
    if (name instanceof Integer) {
      return schema.path("items");
    }
    JsonNode property = schema.path("properties").path(name.toString());
    return property.isMissingNode() ? schema.path("additionalProperties") : property;
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith(REFERENCE)
        ? root.path("$defs").path(reference.substring(REFERENCE.length()))
        : schema;
  }
}
