/** One new hire's way through the house: its rows, the desk that moves them, what it tells. */
@NullMarked
package app.gangway.onboarding;

import org.jspecify.annotations.NullMarked;
