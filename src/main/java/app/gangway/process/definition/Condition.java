package app.gangway.process.definition;

import app.gangway.process.HireFacts;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds for some people: each of the three must be one of the words, letter by letter.
 *
 * @param role empty where any will do, as with the word {@value #ANY}
 * @param department as before; with any also where there is none
 * @param location as before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Condition(
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> role,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> department,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> location) {

  /** The word for any other word, or none. */
  public static final String ANY = "*";

  public Condition {
    role = orNone(role);
    department = orNone(department);
    location = orNone(location);
  }

  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Whether it holds for this person. */
  public boolean matches(HireFacts facts) {
    return has(role, facts.role())
        && has(department, facts.department())
        && has(location, facts.location());
  }

  private static boolean has(List<String> words, @Nullable String word) {
    return isAny(words) || word != null && words.contains(word);
  }

  static boolean isAny(List<String> words) {
    return words.isEmpty() || words.contains(ANY);
  }
}
