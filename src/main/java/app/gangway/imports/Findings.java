package app.gangway.imports;

import app.gangway.csv.CsvContent;
import java.util.List;

/**
 * What a file says, and whom it names that Gangway knows already.
 *
 * @param duplicates valid rows whose email is already somebody's at this moment
 */
public record Findings(CsvContent content, List<Duplicate> duplicates) {

  public Findings {
    duplicates = List.copyOf(duplicates);
  }
}
