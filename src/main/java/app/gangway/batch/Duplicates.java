package app.gangway.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
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
  private final ImportContents contents;

  Duplicates(JdbcTemplate rows, ImportContents contents) {
    this.rows = rows;
    this.contents = contents;
  }

  /** As it is now, in the order of the file; a row is named once. */
  List<Duplicate> among(List<CsvRow> valid) {
    Map<String, Integer> firstRows = firstRows(valid);
    Map<String, String> found = new HashMap<>();
    lookUnderWay(firstRows.keySet(), found);
    return named(valid, firstRows, found);
  }

  /**
   * The same, where those count too whose batch is due but not made yet: a machine sends its next
   * file sooner than that.
   */
  List<Duplicate> amongAndDue(List<CsvRow> valid) {
    Map<String, Integer> firstRows = firstRows(valid);
    Map<String, String> found = new HashMap<>();
    // In this order: who is due no more when the second is asked is under way by then.
    lookDue(firstRows.keySet(), found);
    lookUnderWay(firstRows.keySet(), found);
    return named(valid, firstRows, found);
  }

  private static Map<String, Integer> firstRows(List<CsvRow> valid) {
    Map<String, Integer> firstRows = new HashMap<>();
    valid.forEach(row -> firstRows.putIfAbsent(key(row.hire().email()), row.row()));
    return firstRows;
  }

  private static List<Duplicate> named(
      List<CsvRow> valid, Map<String, Integer> firstRows, Map<String, String> underWay) {
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

  private void lookDue(Set<String> wanted, Map<String, String> found) {
    if (!wanted.isEmpty()) {
      contents.eachDue(
          content ->
              content
                  .rows()
                  .forEach(row -> note(row.hire().email(), row.hire().name(), wanted, found)));
    }
  }

  private void lookUnderWay(Set<String> wanted, Map<String, String> found) {
    if (!wanted.isEmpty()) {
      rows.query(
          UNDER_WAY,
          (RowCallbackHandler) row -> note(row.getString(1), row.getString(2), wanted, found));
    }
  }

  private static void note(
      String address, String name, Set<String> wanted, Map<String, String> found) {
    String email = key(address);
    if (wanted.contains(email)) {
      found.putIfAbsent(email, name);
    }
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
