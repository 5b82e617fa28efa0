package app.gangway.imports.content;

import app.gangway.common.newhire.NewHireField;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people typed in place of cells of previews. */
@Repository
public class Corrections {

  /** The length of {@code import_correction.typed}: more than fits anywhere. */
  static final int TYPED_MAX = 1_000;

  private final JdbcTemplate rows;

  Corrections(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** Those of an import, by row. */
  Map<Integer, Map<NewHireField, String>> of(UUID importId) {
    Map<Integer, Map<NewHireField, String>> all = new HashMap<>();
    rows.query(
        "select line, field, typed from import_correction where import_id = ?",
        row -> {
          all.computeIfAbsent(row.getInt(1), line -> new EnumMap<>(NewHireField.class))
              .put(NewHireField.valueOf(row.getString(2)), row.getString(3));
        },
        importId);
    return all;
  }

  /** In place of what was typed there before. To be called by one at a time for each import. */
  public void keep(
      UUID importId, int line, NewHireField field, String typed, String by, Instant at) {
    String text = fitting(typed);
    int known =
        rows.update(
            """
            update import_correction set typed = ?, corrected_by = ?, corrected_at = ?
            where import_id = ? and line = ? and field = ?\
            """,
            text,
            by,
            at.atOffset(ZoneOffset.UTC),
            importId,
            line,
            field.name());
    if (known == 0) {
      rows.update(
          """
          insert into import_correction (import_id, line, field, typed, corrected_by, corrected_at)
          values (?, ?, ?, ?, ?, ?)\
          """,
          importId,
          line,
          field.name(),
          text,
          by,
          at.atOffset(ZoneOffset.UTC));
    }
  }

  /** Too long it stays; no database keeps a NUL in a text. */
  private static String fitting(String typed) {
    String text = typed.replace("\0", "");
    if (text.length() <= TYPED_MAX) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(TYPED_MAX - 1));
    return text.substring(0, half ? TYPED_MAX - 1 : TYPED_MAX);
  }
}
