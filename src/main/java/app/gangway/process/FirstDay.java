package app.gangway.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which steps are due by somebody's first day at work. One without a due date is where it can begin
 * by then: it starts, and whatever it waits for starts, at once or not after that day.
 *
 * @param zone of the place
 */
record FirstDay(LocalDate day, ZoneId zone) {

  /** The same steps, those marked that are. */
  List<PlannedStep> marked(List<PlannedStep> steps) {
    return steps.stream()
        .map(
            step ->
                step.beforeStart(
                    step.due() == null
                        ? !beginsLater(step, steps, new HashSet<>())
                        : !isLater(step.due())))
        .toList();
  }

  private boolean beginsLater(PlannedStep step, List<PlannedStep> steps, Set<String> asked) {
    return step.start() != null && isLater(step.start())
        || asked.add(step.key())
            && steps.stream()
                .filter(each -> step.after().contains(each.key()))
                .anyMatch(before -> beginsLater(before, steps, asked));
  }

  private boolean isLater(Instant moment) {
    return LocalDate.ofInstant(moment, zone).isAfter(day);
  }
}
