/** The first page. */
@NullMarked
package app.gangway.overview.ui;

import org.jspecify.annotations.NullMarked;
