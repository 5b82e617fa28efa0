/** The pages of coming in, and of being turned away. */
@NullMarked
package app.gangway.security.login.ui;

import org.jspecify.annotations.NullMarked;
