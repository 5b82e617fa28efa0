package app.gangway.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is to happen for one person.
 *
 * @param version of the process that it is made by
 * @param builtIn whether it is what comes with Gangway: all installed activities at once, in their
 *     order, each with its own check; then there are no steps here
 * @param steps in the order of the definition; perhaps none, if none applies to this person
 */
public record ProcessPlan(UUID version, boolean builtIn, List<PlannedStep> steps) {

  public ProcessPlan {
    steps = List.copyOf(steps);
  }

  ProcessPlan asOf(Instant now) {
    return new ProcessPlan(version, builtIn, steps.stream().map(step -> step.asOf(now)).toList());
  }
}
