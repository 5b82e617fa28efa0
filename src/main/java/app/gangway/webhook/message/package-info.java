/** What is told: which event of the application it is, and its content as JSON. */
@NullMarked
package app.gangway.webhook.message;

import org.jspecify.annotations.NullMarked;
