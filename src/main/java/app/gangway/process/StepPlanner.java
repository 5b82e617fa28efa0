package app.gangway.process;

import app.gangway.calendar.BusinessCalendar;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import app.gangway.process.definition.StepGraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the steps of one person out of a definition. */
final class StepPlanner {

  private StepPlanner() {}

  /**
   * With the times of their starts, past or not.
   *
   * @param place the calendar where this person will work
   */
  static List<PlannedStep> plan(
      ProcessDefinition definition, HireFacts facts, BusinessCalendar place) {
    List<Step> steps = definition.steps().stream().filter(each -> each.appliesTo(facts)).toList();
    Set<String> keys = steps.stream().map(Step::key).collect(Collectors.toSet());
    StepGraph graph = new StepGraph(definition.steps());
    return new FirstDay(facts.startDate(), place.zone())
        .marked(
            steps.stream()
                .map(step -> planned(step, facts, place, graph.before(step.key(), keys::contains)))
                .toList());
  }

  private static PlannedStep planned(
      Step step, HireFacts facts, BusinessCalendar place, List<String> after) {
    return new PlannedStep(
        step.key(),
        step.action(),
        step.isTask(),
        step.required(),
        step.start().at(facts.startDate(), place).orElse(null),
        step.due() == null ? null : step.due().at(facts.startDate(), place).orElse(null),
        after,
        step.owner(),
        step.approval() != null,
        null,
        false);
  }
}
