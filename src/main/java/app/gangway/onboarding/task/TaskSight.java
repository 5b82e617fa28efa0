package app.gangway.onboarding.task;

import java.util.Set;

/**
 * Which tasks somebody sees, as queries need it.
 *
 * @param name of who looks
 * @param isHr whether those are theirs, too, that have no group
 * @param groups in lower case, whose tasks are theirs; never empty: that of nobody is always among
 *     them
 * @param gone those who have tasks and are known no more, so that these are their groups' again
 */
record TaskSight(String name, boolean isHr, Set<String> groups, Set<String> gone) {}
