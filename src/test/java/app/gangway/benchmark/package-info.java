/** How fast the application is, beside what its engine and its database alone could do. */
@NullMarked
package app.gangway.benchmark;

import org.jspecify.annotations.NullMarked;
