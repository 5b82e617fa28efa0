/** Filters of the list of onboardings that people have saved for themselves. */
@NullMarked
package app.gangway.onboarding.filters;

import org.jspecify.annotations.NullMarked;
