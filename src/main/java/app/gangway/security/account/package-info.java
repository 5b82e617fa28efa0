/** The accounts of the configuration, and their passwords. */
@NullMarked
package app.gangway.security.account;

import org.jspecify.annotations.NullMarked;
