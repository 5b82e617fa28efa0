package app.gangway.durable.http;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHireField;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what may be known of a new hire besides what everybody has. Upper and lower case,
 * underscores and hyphens in the names of these properties do not matter.
 */
final class DetailsReader {

  private static final Map<String, NewHireField> FIELDS =
      NewHireField.optional().stream()
          .collect(Collectors.toMap(NewHireField::column, Function.identity()));

  private DetailsReader() {}

  /**
   * @param prefix of the names in faults
   * @param faults gets what is wrong
   */
  static HireDetails read(JsonNode hire, String prefix, List<String> faults) {
    int before = faults.size();
    Map<NewHireField, String> texts = new EnumMap<>(NewHireField.class);
    for (Iterator<Map.Entry<String, JsonNode>> all = hire.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> property = all.next();
      NewHireField field = field(property.getKey());
      if (field == null || property.getValue().isNull()) {
        continue;
      }
      Optional<String> fault = StartReader.fault(property.getValue(), field);
      if (texts.containsKey(field)) {
        fault = Optional.of("expected once, found twice");
      }
      fault.ifPresent(wrong -> faults.add(prefix + property.getKey() + ": " + wrong));
      texts.put(field, property.getValue().asText());
    }
    return faults.size() > before ? HireDetails.NONE : HireDetails.of(texts);
  }

  private static @Nullable NewHireField field(String property) {
    return FIELDS.get(property.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT));
  }
}
