/** Events that are raised for instances, and those that came before anybody waited for them. */
@NullMarked
package app.gangway.durable.events;

import org.jspecify.annotations.NullMarked;
