package app.gangway.notification.task;

import app.gangway.onboarding.task.TaskShare;
import app.gangway.security.KnownPerson;
import java.util.Set;

/**
 * Somebody who is told of tasks, or the address that a group shares.
 *
 * @param person with an email; of a group, its name and its address
 */
record TaskReader(KnownPerson person, boolean isGroup) {

  String name() {
    return person.name();
  }

  String email() {
    return person.email().orElseThrow();
  }

  /** Not the same for a person and a group of one name. */
  String key() {
    return (isGroup ? "group/" : "") + name();
  }

  /**
   * Which tasks are theirs.
   *
   * @param gone who have taken some and are not known any more
   */
  TaskShare share(Set<String> gone) {
    return isGroup ? TaskShare.ofGroup(name(), gone) : TaskShare.of(name(), person.groups(), gone);
  }
}
