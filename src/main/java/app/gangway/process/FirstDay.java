package app.gangway.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which steps are due by somebody's first day at work. One without a due date is where it can begin
 * by then: it starts, and whatever it waits for starts, at once or not after that day.
 *
 * @param zone of the place
 */
record FirstDay(LocalDate day, ZoneId zone) {

  /** The same steps, those marked that are. */
  List<PlannedStep> marked(List<PlannedStep> steps) {
    Map<String, PlannedStep> byKey =
        steps.stream().collect(Collectors.toMap(PlannedStep::key, Function.identity()));
    return steps.stream()
        .map(
            step ->
                step.beforeStart(
                    step.due() == null
                        ? !beginsLater(step, byKey, new HashSet<>())
                        : !isLater(step.due())))
        .toList();
  }

  private boolean beginsLater(PlannedStep step, Map<String, PlannedStep> byKey, Set<String> asked) {
    return step.start() != null && isLater(step.start())
        || asked.add(step.key())
            && step.after().stream().anyMatch(key -> beginsLater(byKey.get(key), byKey, asked));
  }

  private boolean isLater(Instant moment) {
    return LocalDate.ofInstant(moment, zone).isAfter(day);
  }
}
