/** Events by which open pages are refreshed, whichever module publishes them. */
@NullMarked
package app.gangway.common.change;

import org.jspecify.annotations.NullMarked;
