/** What pages show of the deliveries. */
@NullMarked
package app.gangway.webhook.ui;

import org.jspecify.annotations.NullMarked;
