/** JobRunr's dashboard on the application's own port. */
@NullMarked
package app.gangway.jobs.dashboard;

import org.jspecify.annotations.NullMarked;
