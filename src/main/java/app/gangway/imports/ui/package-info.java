/** The pages of an import. */
@NamedInterface("ui")
@NullMarked
package app.gangway.imports.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
