/** Whether a new hire is ready: every required step that is due by the first day is over. */
@NullMarked
package app.gangway.onboarding.ready;

import org.jspecify.annotations.NullMarked;
