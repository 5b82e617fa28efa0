/** A person's decision that an activity waits for, and its deadline. */
@NullMarked
package app.gangway.approval;

import org.jspecify.annotations.NullMarked;
