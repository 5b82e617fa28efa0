/** Talks to the mail server. */
@NullMarked
package app.gangway.mail.smtp;

import org.jspecify.annotations.NullMarked;
