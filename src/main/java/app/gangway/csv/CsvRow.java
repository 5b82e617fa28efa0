package app.gangway.csv;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import java.util.Objects;

/**
 * A valid row of a file.
 *
 * @param row the physical line on which it starts, counted from 1
 * @param details what else is known of the new hire
 */
public record CsvRow(int row, NewHire hire, HireDetails details) {

  public CsvRow {
    // Rows that were kept before there were details have none.
    details = Objects.requireNonNullElse(details, HireDetails.NONE);
  }

  /** One of a new hire of whom nothing else is known. */
  public CsvRow(int row, NewHire hire) {
    this(row, hire, HireDetails.NONE);
  }
}
