package app.gangway.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.UnassignedColumns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which columns were assigned last in files with a header, whoever did it. */
@Repository
class RememberedColumns {

  private final JdbcTemplate rows;

  RememberedColumns(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** What was said of the last file with this header; empty where that is not enough. */
  public Optional<ColumnAssignment> find(UnassignedColumns columns) {
    Map<NewHireField, String> before = new EnumMap<>(NewHireField.class);
    rows.query(
        "select field, column_name from column_assignment where header = ?",
        row -> {
          before.put(NewHireField.valueOf(row.getString(1)), row.getString(2));
        },
        key(columns));
    return columns.recognise(before).map(chosen -> new ColumnAssignment(chosen, true));
  }

  /**
   * In place of what was said before.
   *
   * @throws DuplicateKeyException if somebody else says it of the same header for the first time at
   *     the same moment; whoever does it again succeeds
   */
  public void keep(
      UnassignedColumns columns, Map<NewHireField, String> chosen, String by, Instant at) {
    String header = key(columns);
    // Always in the same order, so that of two at once the second waits for the first.
    new TreeMap<>(chosen).forEach((field, name) -> keep(header, field, name, by, at));
  }

  private void keep(String header, NewHireField field, String name, String by, Instant at) {
    int known =
        rows.update(
            """
            update column_assignment set column_name = ?, assigned_by = ?, assigned_at = ?
            where header = ? and field = ?\
            """,
            name,
            by,
            at.atOffset(ZoneOffset.UTC),
            header,
            field.name());
    if (known == 0) {
      rows.update(
          """
          insert into column_assignment (header, field, column_name, assigned_by, assigned_at)
          values (?, ?, ?, ?, ?)\
          """,
          header,
          field.name(),
          name,
          by,
          at.atOffset(ZoneOffset.UTC));
    }
  }

  public void forget(UnassignedColumns columns) {
    rows.update("delete from column_assignment where header = ?", key(columns));
  }

  private static String key(UnassignedColumns columns) {
    return Checksum.of(columns.header().getBytes(UTF_8));
  }
}
