package app.gangway.imports;

import app.gangway.csv.CsvRow;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.onboarding.intake.EmailHolders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the rows whose email is already somebody's. */
@Component
public class DuplicateFinder {

  private final EmailHolders holders;

  DuplicateFinder(EmailHolders holders) {
    this.holders = holders;
  }

  /**
   * As it is now, in the order of the file; a row is named once. Those count as under way too whose
   * file is confirmed and whose batch is not made yet.
   */
  public List<Duplicate> among(List<CsvRow> valid) {
    Map<String, Integer> firstRows = new HashMap<>();
    valid.forEach(row -> firstRows.putIfAbsent(row.hire().emailKey(), row.row()));
    // In this order: who ends between the two is found by the second, and by one at least.
    Map<String, EmailHolder> underWay = holders.underWay(firstRows.keySet());
    Map<String, EmailHolder> before = holders.onboardedBefore(firstRows.keySet());
    List<Duplicate> duplicates = new ArrayList<>();
    for (CsvRow row : valid) {
      String key = row.hire().emailKey();
      @Nullable Integer first = firstRows.get(key);
      @Nullable Integer twin = first == null || first == row.row() ? null : first;
      Duplicate duplicate =
          new Duplicate(row.row(), row.hire().email(), twin, underWay.get(key), before.get(key));
      if (duplicate.isCurrent() || duplicate.isReturning()) {
        duplicates.add(duplicate);
      }
    }
    return duplicates;
  }
}
