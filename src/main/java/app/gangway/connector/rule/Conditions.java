package app.gangway.connector.rule;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What must stand where in a JSON document: at each place one of the values named for it. */
public final class Conditions {

  /** Met by every document. */
  public static final Conditions NONE = new Conditions(Map.of());

  private final Map<JsonPointer, Set<String>> wanted = new LinkedHashMap<>();

  /**
   * @param wanted values by JSON pointers
   * @throws IllegalArgumentException if one is no JSON pointer, or points to the whole document
   */
  public Conditions(Map<String, Set<String>> wanted) {
    wanted.forEach(
        (pointer, values) -> {
          if (pointer.isEmpty()) {
            throw new IllegalArgumentException("A whole document has no value");
          }
          this.wanted.put(JsonPointer.compile(pointer), Set.copyOf(values));
        });
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
              return found.isValueNode() && each.getValue().contains(found.asText());
            });
  }
}
