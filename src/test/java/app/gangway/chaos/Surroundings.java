package app.gangway.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a process is started in: its environment, its user, and what its JVM is told. */
final class Surroundings {

  private final List<String> before = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>();

  private Surroundings() {}

  static Surroundings usual() {
    return new Surroundings();
  }

  Surroundings with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** The last one counts, where the JVM takes an option once. */
  Surroundings option(String option) {
    options.add(option);
    return this;
  }

  /** Somebody who is not allowed anything, instead of root; needs root. */
  Surroundings asNobody() {
    before.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    return this;
  }

  List<String> before() {
    return before;
  }

  List<String> options() {
    return options;
  }

  Map<String, String> variables() {
    return variables;
  }
}
