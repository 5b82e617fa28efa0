/** Signing in and out, and how guessing passwords is slowed down. */
@NullMarked
package app.gangway.security.login;

import org.jspecify.annotations.NullMarked;
