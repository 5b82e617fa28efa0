/** Many small commits made few: what is asked for at the same moment is done together. */
@NullMarked
package app.gangway.common.concurrent;

import org.jspecify.annotations.NullMarked;
