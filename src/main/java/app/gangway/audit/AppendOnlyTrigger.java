package app.gangway.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change or remove entries on H2, where a trigger is a class; on PostgreSQL the
 * migration says it all. Public because H2 makes it, by its name, from a migration.
 */
public class AppendOnlyTrigger implements Trigger {

  /** PostgreSQL's "restrict_violation", so that both databases refuse alike. */
  private static final String SQL_STATE = "23001";

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    throw new SQLException(
        "The audit log is append-only: its entries are neither changed nor removed", SQL_STATE);
  }
}
