/** The page on which approvers decide. */
@NamedInterface("ui")
@NullMarked
package app.gangway.approval.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
