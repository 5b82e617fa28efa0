/**
 * From bytes to text: which charset a file is in, what is no CSV at all, and how its lines are
 * counted.
 */
@NullMarked
package app.gangway.csv.text;

import org.jspecify.annotations.NullMarked;
