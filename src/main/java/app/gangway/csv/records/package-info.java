/** From text to records: the delimiter, the quotes, the cells. */
@NullMarked
package app.gangway.csv.records;

import org.jspecify.annotations.NullMarked;
