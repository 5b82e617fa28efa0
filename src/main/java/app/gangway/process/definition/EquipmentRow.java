package app.gangway.process.definition;

import app.gangway.process.HireFacts;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the equipment of some people is worth.
 *
 * @param role for whom it is, with the other two, as in a {@link Condition}
 * @param limit above it somebody is asked; null for that of the table
 * @param approvers the group that decides; null where the table does not say
 */
@JsonPropertyOrder({"role", "department", "location", "value", "limit", "approvers"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EquipmentRow(
    @JsonFormat(
            with = {
              Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
              Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
            })
        List<String> role,
    @JsonFormat(
            with = {
              Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
              Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
            })
        List<String> department,
    @JsonFormat(
            with = {
              Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
              Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
            })
        List<String> location,
    BigDecimal value,
    @Nullable BigDecimal limit,
    @Nullable String approvers) {

  public EquipmentRow {
    role = Condition.orNone(role);
    department = Condition.orNone(department);
    location = Condition.orNone(location);
    value = Money.plain(value);
    limit = limit == null ? null : Money.plain(limit);
  }

  boolean matches(HireFacts facts) {
    return new Condition(role, department, location).matches(facts);
  }

  /** Those words of a person by which this row was found; the role where it is for any. */
  String words(HireFacts facts) {
    String words =
        Stream.of(
                Condition.isAny(role) ? null : facts.role(),
                Condition.isAny(department) ? null : facts.department(),
                Condition.isAny(location) ? null : facts.location())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? facts.role() : words;
  }
}
