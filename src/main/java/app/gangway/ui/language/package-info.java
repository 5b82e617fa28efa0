/** In which language a page speaks, and how it writes dates. */
@NamedInterface("language")
@NullMarked
package app.gangway.ui.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
