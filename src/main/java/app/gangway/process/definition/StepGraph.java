package app.gangway.process.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which steps come before which. What refers to a step that there is not is passed over. */
public final class StepGraph {

  private final Map<String, List<String>> before = new LinkedHashMap<>();

  /**
   * @param steps no two with the same key
   */
  public StepGraph(List<Step> steps) {
    Set<String> keys = steps.stream().map(Step::key).collect(Collectors.toSet());
    steps.forEach(
        step -> before.put(step.key(), step.after().stream().filter(keys::contains).toList()));
  }

  /**
   * Steps of which each comes before the one after it, and the last one before the first.
   *
   * @return the keys; empty where there are none such
   */
  public List<String> cycle() {
    Set<String> done = new HashSet<>();
    for (String key : before.keySet()) {
      List<String> cycle = cycleFrom(key, new ArrayList<>(), done);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    return List.of();
  }

  /** As deep as there are steps, which are few. */
  private List<String> cycleFrom(String key, List<String> way, Set<String> done) {
    int met = way.indexOf(key);
    if (met >= 0) {
      List<String> cycle = new ArrayList<>(way.subList(met, way.size()));
      Collections.reverse(cycle);
      return cycle;
    }
    if (done.contains(key)) {
      return List.of();
    }
    way.add(key);
    for (String each : before.getOrDefault(key, List.of())) {
      List<String> cycle = cycleFrom(each, way, done);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    way.remove(way.size() - 1);
    done.add(key);
    return List.of();
  }

  /** The keys of the steps that come right after this one, in their order. */
  public List<String> followers(String key) {
    return before.entrySet().stream()
        .filter(each -> each.getValue().contains(key))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The keys of all steps that cannot begin before this one is over, in no particular order. */
  public Set<String> allFollowers(String key) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(followers(key));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (found.add(next)) {
        open.addAll(followers(next));
      }
    }
    return found;
  }

  /**
   * What a step really waits for: a step that does not apply counts as over, and in its place
   * stands what it would have waited for itself.
   *
   * @return keys of steps that apply, in the order of the definition
   */
  public List<String> before(String key, Predicate<String> applies) {
    Set<String> found = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(before.getOrDefault(key, List.of()));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (applies.test(next)) {
        found.add(next);
      } else if (seen.add(next)) {
        open.addAll(before.getOrDefault(next, List.of()));
      }
    }
    return before.keySet().stream().filter(found::contains).toList();
  }
}
