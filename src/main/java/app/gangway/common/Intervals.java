package app.gangway.common;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * Several spans of time as one table of a statement, so that one statement counts for all of them,
 * each by a look into an index.
 */
public final class Intervals {

  /** Takes two parameters; the table has the columns {@code since} and {@code until}. */
  public static final String FROM =
      """
      \sfrom unnest(cast(? as timestamp with time zone array),
        cast(? as timestamp with time zone array)) as i(since, until)\
      """;

  private Intervals() {}

  /** Sets the two parameters of {@link #FROM}, the first of which has this number. */
  public static void set(PreparedStatement statement, int first, List<Interval> intervals)
      throws SQLException {
    set(statement, first, intervals, Interval::since);
    set(statement, first + 1, intervals, Interval::until);
  }

  private static void set(
      PreparedStatement statement,
      int parameter,
      List<Interval> intervals,
      Function<Interval, Instant> moment)
      throws SQLException {
    Object[] moments =
        intervals.stream().map(each -> moment.apply(each).atOffset(ZoneOffset.UTC)).toArray();
    Connection connection = statement.getConnection();
    statement.setArray(parameter, connection.createArrayOf("timestamptz", moments));
  }
}
