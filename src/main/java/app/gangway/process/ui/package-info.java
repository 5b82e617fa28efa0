/** The pages of the processes. */
@NullMarked
package app.gangway.process.ui;

import org.jspecify.annotations.NullMarked;
