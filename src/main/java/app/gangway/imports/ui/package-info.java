/** The pages of an import. */
@NullMarked
package app.gangway.imports.ui;

import org.jspecify.annotations.NullMarked;
