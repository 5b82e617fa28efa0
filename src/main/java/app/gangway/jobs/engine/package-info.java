/**
 * JobRunr, set up for Gangway: its storage, its workers, priorities, and jobs that start on time.
 */
@NullMarked
package app.gangway.jobs.engine;

import org.jspecify.annotations.NullMarked;
