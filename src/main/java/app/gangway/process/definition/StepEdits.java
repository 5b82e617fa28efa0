package app.gangway.process.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A definition with one change of its steps; all else of it stays as it was written. */
public final class StepEdits {

  private StepEdits() {}

  /**
   * @param index that the step has then
   */
  public static ProcessDefinition add(ProcessDefinition to, int index, Step step) {
    return edited(
        to,
        steps -> {
          steps.add(index, step);
          return steps;
        });
  }

  /** With another one in its place; those that come after it follow its new key. */
  public static ProcessDefinition replace(ProcessDefinition in, int index, Step step) {
    String key = in.steps().get(index).key();
    return edited(
        in,
        steps -> {
          steps.set(index, step);
          boolean isRenamed =
              !key.equals(step.key()) && steps.stream().noneMatch(each -> each.key().equals(key));
          if (isRenamed) {
            steps.replaceAll(each -> each.withAfter(replaced(each, key, List.of(step.key()))));
          }
          return steps;
        });
  }

  /** At another place in the list; in which order they are carried out stays as it is. */
  public static ProcessDefinition move(ProcessDefinition in, int from, int to) {
    return edited(
        in,
        steps -> {
          steps.add(to, steps.remove(from));
          return steps;
        });
  }

  /** Without a step; what came after it comes after what that came after. */
  public static ProcessDefinition remove(ProcessDefinition from, int index) {
    Step gone = from.steps().get(index);
    return edited(
        from,
        steps -> {
          steps.remove(index);
          if (steps.stream().noneMatch(each -> each.key().equals(gone.key()))) {
            steps.replaceAll(each -> each.withAfter(without(each, gone)));
          }
          return steps;
        });
  }

  private static List<String> replaced(Step step, String key, List<String> others) {
    Set<String> keys = new LinkedHashSet<>();
    step.after().forEach(each -> keys.addAll(each.equals(key) ? others : List.of(each)));
    return List.copyOf(keys);
  }

  /** Of two that waited for each other the one that is left does not wait for itself. */
  private static List<String> without(Step step, Step gone) {
    return step.after().contains(gone.key())
        ? replaced(step, gone.key(), gone.after()).stream()
            .filter(key -> !key.equals(step.key()))
            .toList()
        : step.after();
  }

  private static ProcessDefinition edited(
      ProcessDefinition definition, UnaryOperator<List<Step>> edit) {
    return new ProcessDefinition(
        definition.audience(),
        edit.apply(new ArrayList<>(definition.steps())),
        definition.equipment());
  }
}
