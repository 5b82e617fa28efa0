/** The page that a link leads to, and what its addresses answer. */
@NullMarked
package app.gangway.notification.link.http;

import org.jspecify.annotations.NullMarked;
