/** The words of mails: templates, and what becomes of them for one person. */
@NullMarked
package app.gangway.mail.template;

import org.jspecify.annotations.NullMarked;
