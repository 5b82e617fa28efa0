package app.gangway.process.definition;

import app.gangway.process.HireFacts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a process is.
 *
 * @param audience whom it is for: one of these must hold; empty for everybody
 * @param steps in the order in which they are listed
 * @param equipment null where nobody is asked about equipment
 */
@JsonPropertyOrder({"for", "steps", "equipment"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProcessDefinition(
    @JsonProperty("for") List<Condition> audience,
    List<Step> steps,
    @Nullable EquipmentTable equipment) {

  public ProcessDefinition {
    audience = Condition.orNone(audience);
    steps = List.copyOf(steps);
  }

  /** Whether it is for this person. */
  public boolean isFor(HireFacts facts) {
    return audience.isEmpty() || audience.stream().anyMatch(each -> each.matches(facts));
  }

  /** Empty where there is no step of this key. */
  public Optional<Step> step(String key) {
    return steps.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** Whether it stands for all installed activities, as they were before there were processes. */
  @JsonIgnore
  public boolean isBuiltIn() {
    return steps.stream().anyMatch(each -> each.action().equals(Step.INSTALLED));
  }
}
