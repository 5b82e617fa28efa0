/** Gangway: employee onboarding that cannot be lost. */
@NullMarked
package app.gangway;

import org.jspecify.annotations.NullMarked;
