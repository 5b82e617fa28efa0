/** Removes instances that have ended, with all that is kept of them. */
@NullMarked
package app.gangway.durable.purge;

import org.jspecify.annotations.NullMarked;
