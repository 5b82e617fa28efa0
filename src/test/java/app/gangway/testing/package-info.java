/** The tests' vocabulary. */
@NullMarked
package app.gangway.testing;

import org.jspecify.annotations.NullMarked;
