/**
 * Decisions by the links in mails to approvers. A link leads to a plain page of one form, which
 * works without JavaScript in any browser; nothing but that form decides.
 */
@NullMarked
package app.gangway.notification.link;

import org.jspecify.annotations.NullMarked;
