/**
 * A CSV file on its way in, from its upload to its batch: preview, duplicates, confirmation, and
 * the batch that is made of it.
 */
@NullMarked
package app.gangway.imports;

import org.jspecify.annotations.NullMarked;
