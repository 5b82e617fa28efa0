/** From records to new hires: the header, the columns, and the problems of each row. */
@NullMarked
package app.gangway.csv.rows;

import org.jspecify.annotations.NullMarked;
