/** Invitations, as calendars understand them. */
@NullMarked
package app.gangway.mail.calendar;

import org.jspecify.annotations.NullMarked;
