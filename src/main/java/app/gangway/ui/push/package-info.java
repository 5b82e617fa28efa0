/** How open pages are kept up to date. */
@NamedInterface("push")
@NullMarked
package app.gangway.ui.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
