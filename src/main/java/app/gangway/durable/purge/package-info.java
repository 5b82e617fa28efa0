/** Removes instances that have ended, with all that is kept of them. */
@NamedInterface("purge")
@NullMarked
package app.gangway.durable.purge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
