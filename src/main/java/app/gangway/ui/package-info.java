/** The shell, and what the pages of every feature share. */
@NullMarked
package app.gangway.ui;

import org.jspecify.annotations.NullMarked;
