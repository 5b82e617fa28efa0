/** Calls to other systems by HTTP: bounded in time and size, few at a time, signed. */
@NullMarked
package app.gangway.common.outbound;

import org.jspecify.annotations.NullMarked;
