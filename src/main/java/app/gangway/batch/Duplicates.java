package app.gangway.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the rows whose email is already somebody's. */
@Component
class Duplicates {

  /**
   * Read whole rather than asked for 20,000 emails: those who are under way are few beside those
   * who have come, and an index that ignores case would cost every onboarding something.
   */
  private static final String UNDER_WAY =
      "select email, name from onboarding where status in ('RUNNING', 'WAITING')";

  private final JdbcTemplate rows;

  Duplicates(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** As it is now, in the order of the file; a row is named once. */
  List<Duplicate> among(List<CsvRow> valid) {
    Map<String, Integer> firstRows = new HashMap<>();
    valid.forEach(row -> firstRows.putIfAbsent(key(row.hire().email()), row.row()));
    Map<String, String> underWay = underWay(firstRows);
    List<Duplicate> duplicates = new ArrayList<>();
    for (CsvRow row : valid) {
      String email = row.hire().email();
      int first = firstRows.get(key(email));
      @Nullable Integer twin = first == row.row() ? null : first;
      @Nullable String running = underWay.get(key(email));
      if (twin != null || running != null) {
        duplicates.add(new Duplicate(row.row(), email, twin, running));
      }
    }
    return duplicates;
  }

  private Map<String, String> underWay(Map<String, Integer> wanted) {
    Map<String, String> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      rows.query(
          UNDER_WAY,
          row -> {
            String email = key(row.getString(1));
            if (wanted.containsKey(email)) {
              found.putIfAbsent(email, row.getString(2));
            }
          });
    }
    return found;
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
