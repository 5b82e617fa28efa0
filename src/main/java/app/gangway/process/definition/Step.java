package app.gangway.process.definition;

import app.gangway.process.HireFacts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a process.
 *
 * @param key what it is called among the others
 * @param titles what people call it, by language tags; perhaps empty
 * @param action what carries it out: {@value #TASK}, an installed activity, a connector with
 *     {@value #CONNECTOR} before its name, or {@value #INSTALLED}
 * @param when for whom there is this step; null for everybody
 * @param required whether the onboarding fails if it does
 * @param due null where it has no day
 * @param after the keys of steps that come before it
 * @param owner the group whose step it is; null for none
 * @param approval null where nobody is asked
 */
@JsonPropertyOrder({
  "key",
  "title",
  "do",
  "when",
  "required",
  "start",
  "due",
  "after",
  "owner",
  "approval"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Step(
    String key,
    @JsonProperty("title") Map<String, String> titles,
    @JsonProperty("do") String action,
    @Nullable Condition when,
    boolean required,
    Offset start,
    @Nullable Offset due,
    List<String> after,
    @Nullable String owner,
    @Nullable Approval approval) {

  /** What a person does. */
  public static final String TASK = "task";

  /** Stands before the name of a connector. */
  public static final String CONNECTOR = "connector:";

  /** All installed activities in their order, as they were before there were processes. */
  public static final String INSTALLED = "installed";

  /** By what it is decided whether somebody is asked before a step. */
  public enum Approval {
    /** The table of equipment. */
    @JsonProperty("equipment")
    EQUIPMENT
  }

  public Step {
    titles = Collections.unmodifiableMap(new TreeMap<>(titles));
    after = List.copyOf(after);
  }

  /** As it is written, where much may be left out. */
  @JsonCreator
  static Step read(
      @JsonProperty("key") String key,
      @JsonProperty("title") @Nullable Map<String, String> titles,
      @JsonProperty("do") String action,
      @JsonProperty("when") @Nullable Condition when,
      @JsonProperty("required") @Nullable Boolean required,
      @JsonProperty("start") @Nullable Offset start,
      @JsonProperty("due") @Nullable Offset due,
      @JsonProperty("after") @Nullable List<String> after,
      @JsonProperty("owner") @Nullable String owner,
      @JsonProperty("approval") @Nullable Approval approval) {
    return new Step(
        key,
        titles == null ? Map.of() : titles,
        action,
        when,
        required == null || required,
        start == null ? Offset.NOW : start,
        due,
        Condition.orNone(after),
        owner,
        approval);
  }

  /** Whether a person carries it out. */
  @JsonIgnore
  public boolean isTask() {
    return action.equals(TASK);
  }

  /** The same after other steps. */
  Step withAfter(List<String> keys) {
    return new Step(key, titles, action, when, required, start, due, keys, owner, approval);
  }

  /** Whether there is this step for this person. */
  public boolean appliesTo(HireFacts facts) {
    return when == null || when.matches(facts);
  }

  /**
   * What it is called for who reads this language; else in that language without its region, else
   * in English, else in the first by tag, else by its key.
   */
  public String title(Locale language) {
    return Stream.of(language.toLanguageTag(), language.getLanguage(), "en")
        .map(titles::get)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .or(() -> titles.values().stream().findFirst())
        .orElse(key);
  }
}
