package app.gangway.mail;

import app.gangway.mail.template.RenderedMail;

/**
 * A mail that somebody is about to send.
 *
 * @param words that are sent; they may hold what the mail's row does not, for its reader alone
 */
record ClaimedMail(Mail mail, RenderedMail words) {}
