/** The call to a receiver: signed, bounded in time and size, and few at a time. */
@NullMarked
package app.gangway.webhook.client;

import org.jspecify.annotations.NullMarked;
