package app.gangway.process.ui;

import app.gangway.process.definition.Problem;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import java.util.List;
import java.util.Set;

/**
 * One step among the others.
 *
 * @param published the keys of steps that were published once
 * @param problems of the whole definition
 */
record StepContext(
    ProcessDefinition definition, int index, Set<String> published, List<Problem> problems) {

  Step step() {
    return definition.steps().get(index);
  }

  /** Of the others; more than one may have the same, and this one too. */
  List<Step> others() {
    return definition.steps().stream().filter(each -> each != step()).toList();
  }

  List<String> keysOfOthers() {
    return others().stream().map(Step::key).toList();
  }

  /** Whether onboardings may know it by its key. */
  boolean isKeyFixed() {
    return published.contains(step().key());
  }

  String place(String property) {
    return "steps[%d].%s".formatted(index, property);
  }
}
