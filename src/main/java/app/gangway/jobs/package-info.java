/** The motion: the only room that knows JobRunr. */
@NullMarked
package app.gangway.jobs;

import org.jspecify.annotations.NullMarked;
