package app.gangway.connector.rule;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must stand where in a JSON document; all of it. */
public final class Conditions {

  /** Met by every document. */
  public static final Conditions NONE = new Conditions(Map.of());

  private final Map<JsonPointer, String> wanted = new LinkedHashMap<>();

  /**
   * @param wanted values by JSON pointers
   * @throws IllegalArgumentException if one is no JSON pointer
   */
  public Conditions(Map<String, String> wanted) {
    wanted.forEach((pointer, value) -> this.wanted.put(JsonPointer.compile(pointer), value));
  }

  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** Numbers and truth values as JSON writes them. */
  public boolean areMetBy(JsonNode document) {
    return wanted.entrySet().stream()
        .allMatch(
            each -> {
              JsonNode found = document.at(each.getKey());
              return found.isValueNode() && found.asText().equals(each.getValue());
            });
  }
}
