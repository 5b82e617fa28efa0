/** New hires that come in together, from a CSV file: how it is read, judged and handed back. */
@NullMarked
package app.gangway.batch;

import org.jspecify.annotations.NullMarked;
