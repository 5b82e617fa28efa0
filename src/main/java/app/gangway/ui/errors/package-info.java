/** What people see when something went wrong, or does not exist. */
@NullMarked
package app.gangway.ui.errors;

import org.jspecify.annotations.NullMarked;
