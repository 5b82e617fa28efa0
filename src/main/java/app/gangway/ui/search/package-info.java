/** The search for people, batches and pages, from everywhere. */
@NamedInterface("search")
@NullMarked
package app.gangway.ui.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
