/** How open pages are kept up to date. */
@NullMarked
package app.gangway.ui.push;

import org.jspecify.annotations.NullMarked;
