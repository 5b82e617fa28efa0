package app.gangway.onboarding.task;

import org.jspecify.annotations.Nullable;

/**
 * Whose some tasks are that are due or over.
 *
 * @param assignee who has taken them; null for nobody
 * @param group whose they are where nobody has, in lower case; null for none
 * @param isLongOver whether one of them is over for long
 */
public record DueOwner(@Nullable String assignee, @Nullable String group, boolean isLongOver) {}
