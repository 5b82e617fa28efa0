package app.gangway.notification.task;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.gangway.onboarding.task.DueTask;
import app.gangway.onboarding.task.DueTasks.Tasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The tasks that one reader is told of.
 *
 * @param over theirs
 * @param due theirs, soon
 * @param longOver others', for HR
 * @param nobodys due soon or over, for HR
 * @param fresh theirs, which alone nobody is told of
 */
record TaskLists(Tasks over, Tasks due, Tasks longOver, Tasks nobodys, Tasks fresh) {

  /** Those of which none are. */
  static final Tasks NONE = new Tasks(List.of(), 0);

  /** How many there is a reason to tell of. */
  int reasons() {
    return over.total() + due.total() + longOver.total() + nobodys.total();
  }

  private Stream<DueTask> named() {
    return Stream.of(over, due, longOver, nobodys, fresh).flatMap(tasks -> tasks.first().stream());
  }

  /** The first that there is a reason to tell of. */
  DueTask first() {
    return named().findFirst().orElseThrow();
  }

  /** What is named of each onboarding, as timelines call it. */
  Map<UUID, String> byOnboarding() {
    return named()
        .collect(groupingBy(DueTask::onboardingId, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                each ->
                    each.getValue().stream()
                        .map(DueTask::recordedTitle)
                        .distinct()
                        .collect(joining(", "))));
  }
}
