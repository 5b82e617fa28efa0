package app.gangway.common;

import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The time between two moments in a statement. H2 is slow with the standard's intervals, and
 * PostgreSQL knows no other way.
 */
public final class MillisBetween {

  private static final String CALL = "\\bmillis_between\\(([\\w.]+), ([\\w.]+)\\)";
  private static final String H2 = "datediff(millisecond, $1, $2)";
  private static final String POSTGRES =
      "cast(extract(epoch from $2 - $1) * 1000 as double precision)";

  private MillisBetween() {}

  /** The statement with each {@code millis_between(from, to)} as this database says it. */
  public static String in(String statement, JdbcTemplate rows) throws DataAccessException {
    return statement.replaceAll(CALL, isPostgres(rows) ? POSTGRES : H2);
  }

  private static boolean isPostgres(JdbcTemplate rows) {
    ConnectionCallback<Boolean> ask =
        connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    return Boolean.TRUE.equals(rows.execute(ask));
  }

  /** What a database has counted, to the millisecond. */
  public static Duration toDuration(double millis) {
    return Duration.ofMillis(Math.round(millis));
  }
}
