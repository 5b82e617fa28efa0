/** Tells other systems what has ended, so that none of them has to ask. */
@NullMarked
package app.gangway.webhook;

import org.jspecify.annotations.NullMarked;
