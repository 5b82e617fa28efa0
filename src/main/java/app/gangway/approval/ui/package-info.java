/** The page on which approvers decide. */
@NullMarked
package app.gangway.approval.ui;

import org.jspecify.annotations.NullMarked;
