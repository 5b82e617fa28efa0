package app.gangway.onboarding.task;

import org.jspecify.annotations.Nullable;

/**
 * Whose a task is at this moment.
 *
 * @param assignee who has it; null while nobody in particular has
 * @param group its group, as people write it; null for none
 * @param isHrs whether it is HR's, for it has no group, or one in which nobody is
 */
public record TaskOwner(@Nullable String assignee, @Nullable String group, boolean isHrs) {}
