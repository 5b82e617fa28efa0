package app.gangway.imports;

import app.gangway.csv.CorrectedContent;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An import with all there is to know before somebody says yes.
 *
 * @param corrected what was read from the file, and typed since; {@linkplain CsvContent#GONE
 *     without rows} once the import is created, discarded or expired, as are the duplicates; with
 *     the wanted rows alone once it is confirmed
 * @param duplicates valid rows whose email is already somebody's at this moment
 * @param sameFile other imports of the very same file that have been confirmed, the newest first
 */
public record StagedImport(
    Import about, CorrectedContent corrected, List<Duplicate> duplicates, List<Import> sameFile) {

  /** All its rows as they are now, with what was typed. */
  public CsvContent content() {
    return corrected.content();
  }

  /** The valid rows that become onboardings with this choice, in the order of the file. */
  public List<CsvRow> comingIn(DuplicateChoice choice) {
    Set<Integer> leftOut =
        duplicates.stream()
            .filter(duplicate -> !choice.wants(duplicate))
            .map(Duplicate::row)
            .collect(Collectors.toSet());
    return content().rows().stream().filter(row -> !leftOut.contains(row.row())).toList();
  }
}
