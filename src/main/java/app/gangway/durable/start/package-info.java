/** Starts instances, with ids that the caller may choose, and starts ended ones once more. */
@NullMarked
package app.gangway.durable.start;

import org.jspecify.annotations.NullMarked;
