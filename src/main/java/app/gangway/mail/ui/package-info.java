/** What pages show of the mails. */
@NullMarked
package app.gangway.mail.ui;

import org.jspecify.annotations.NullMarked;
