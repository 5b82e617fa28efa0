/** The page of one's own account. */
@NullMarked
package app.gangway.security.account.ui;

import org.jspecify.annotations.NullMarked;
