package app.gangway.process.ui;

import app.gangway.process.definition.Problem;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.stream.Collectors;

/** Says at a field what is wrong with what stands in it. Told in English, as in the list. */
final class FieldProblems {

  /** So that what is written from left to right stays so on a page that is not. */
  private static final String ISOLATED = "\u2066%s\u2069";

  private FieldProblems() {}

  /** Those of a place in the definition, and of all within it. */
  static List<Problem> at(List<Problem> problems, String place) {
    return problems.stream().filter(problem -> isAt(problem.place(), place)).toList();
  }

  private static boolean isAt(String where, String place) {
    return where.startsWith(place)
        && (where.length() == place.length() || ".[".indexOf(where.charAt(place.length())) >= 0);
  }

  /** Nothing is said at the field where there is none. */
  static void mark(HasValidationProperties field, List<Problem> problems, String place) {
    List<Problem> found = at(problems, place);
    field.setErrorMessage(
        found.isEmpty()
            ? ""
            : ISOLATED.formatted(
                found.stream().map(Problem::text).distinct().collect(Collectors.joining(" "))));
    field.setInvalid(!found.isEmpty());
  }
}
