/** The call to a receiver: signed, bounded in time and size. */
@NullMarked
package app.gangway.webhook.client;

import org.jspecify.annotations.NullMarked;
