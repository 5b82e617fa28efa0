/**
 * Who may come in and do what: accounts, signing in and how it is slowed down, the rules of the
 * addresses and of the desks, and the headers that pages are served with.
 */
@NullMarked
package app.gangway.security;

import org.jspecify.annotations.NullMarked;
