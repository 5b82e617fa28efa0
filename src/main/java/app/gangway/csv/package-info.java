/**
 * Reads CSV files of new hires and writes CSV: what a file says, row by row, and what is wrong with
 * it. Keeps nothing.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package app.gangway.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
