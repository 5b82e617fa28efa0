package app.gangway.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks at the rows from outside, by a connection of its own. */
final class Eye implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

  private final Connection connection;

  Eye(Store store) throws SQLException {
    connection = DriverManager.getConnection(store.rows(), store.user(), "");
  }

  /**
   * Waits until the query has a row.
   *
   * @return its first column
   */
  Object await(long pauseMicros, String query, Object... parameters) throws SQLException {
    long start = System.nanoTime();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      set(statement, parameters);
      while (System.nanoTime() - start < PATIENCE) {
        try (ResultSet found = statement.executeQuery()) {
          if (found.next()) {
            return found.getObject(1);
          }
        }
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(pauseMicros));
      }
    }
    throw new IllegalStateException("It did not come: " + query);
  }

  /** All numbers in the first column. */
  double[] numbers(String query, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      set(statement, parameters);
      java.util.stream.DoubleStream.Builder numbers = java.util.stream.DoubleStream.builder();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          numbers.add(found.getDouble(1));
        }
      }
      return numbers.build().toArray();
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
