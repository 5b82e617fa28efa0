/** The pages of coming in, and of being turned away. */
@NullMarked
package app.gangway.security.ui;

import org.jspecify.annotations.NullMarked;
