package app.gangway.csv;

import app.gangway.common.newhire.NewHire;

/**
 * A valid row of a file.
 *
 * @param row the physical line on which it starts, counted from 1
 */
public record CsvRow(int row, NewHire hire) {}
