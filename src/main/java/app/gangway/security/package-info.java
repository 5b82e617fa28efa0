/**
 * Who may sign in and do what: accounts, sign-in and its limits, function keys, the rules of the
 * addresses and services, and the headers that pages are served with. Knows no feature: modules
 * declare the rules of their addresses as beans, and listen to its events.
 */
@ApplicationModule(allowedDependencies = {"common", "ui", "ui::language"})
@NullMarked
package app.gangway.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
