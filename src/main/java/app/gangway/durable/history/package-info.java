/** Tells the timeline of an onboarding or a batch as the history of an orchestration. */
@NullMarked
package app.gangway.durable.history;

import org.jspecify.annotations.NullMarked;
