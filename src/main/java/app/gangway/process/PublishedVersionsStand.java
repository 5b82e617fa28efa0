package app.gangway.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses on H2 to change or remove what was published, except that it is retired; on PostgreSQL
 * the migration says it all. Public because H2 makes it, by its name, from a migration.
 */
public class PublishedVersionsStand extends TriggerAdapter {

  /** PostgreSQL's "restrict_violation", so that both databases refuse alike. */
  private static final String SQL_STATE = "23001";

  private static final String STATUS = "status";

  /** All that a publisher has said. */
  private static final List<String> STANDING =
      List.of(
          "id",
          "process_id",
          "number",
          "definition",
          "checksum",
          "revision",
          "author",
          "created_at",
          "saved_by",
          "saved_at",
          "note",
          "published_by",
          "published_at");

  @Override
  public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after)
      throws SQLException {
    if (before == null || before.getString(STATUS).equals("DRAFT")) {
      return;
    }
    if (after == null || !isRetired(before, after)) {
      throw new SQLException("A published version of a process is never changed", SQL_STATE);
    }
  }

  private static boolean isRetired(ResultSet before, ResultSet after) throws SQLException {
    for (String column : STANDING) {
      if (!Objects.equals(before.getObject(column), after.getObject(column))) {
        return false;
      }
    }
    return after.getString(STATUS).equals("RETIRED");
  }
}
