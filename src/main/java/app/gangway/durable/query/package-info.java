/** Looks up one instance or a page of them, with their statuses, inputs and outputs. */
@NullMarked
package app.gangway.durable.query;

import org.jspecify.annotations.NullMarked;
