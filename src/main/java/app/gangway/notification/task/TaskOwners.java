package app.gangway.notification.task;

import app.gangway.onboarding.task.TaskShare;
import java.util.List;
import java.util.Set;

/**
 * Whose the tasks are that are told of now.
 *
 * @param readers all who are told, HR included
 * @param gone who have taken some and are not known any more
 * @param emptyGroups whose some are, and in which nobody is known
 */
record TaskOwners(List<TaskReader> readers, Set<String> gone, Set<String> emptyGroups) {

  /** The tasks that are nobody's. */
  TaskShare nobodys() {
    return TaskShare.ofNobody(emptyGroups, gone);
  }
}
