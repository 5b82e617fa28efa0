/** What was read from a file, as it is kept until its batch is made. */
@NullMarked
package app.gangway.imports.content;

import org.jspecify.annotations.NullMarked;
