/** The page on which admins read the audit log. */
@NullMarked
package app.gangway.audit.ui;

import org.jspecify.annotations.NullMarked;
