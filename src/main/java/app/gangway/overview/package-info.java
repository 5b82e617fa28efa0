/** The figures of the first page. */
@NullMarked
package app.gangway.overview;

import org.jspecify.annotations.NullMarked;
