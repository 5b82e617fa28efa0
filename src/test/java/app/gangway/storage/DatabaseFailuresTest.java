package app.gangway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.gangway.testing.Postgres;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.AggregatedBatchUpdateException;

/**
 * Which failures are the database's, and which those of a statement; as the databases have them.
 */
class DatabaseFailuresTest {

  private static final String POSTGRES = Postgres.newDatabase("failures");

  @ParameterizedTest
  @ValueSource(strings = {"53100", "53200", "53300", "57P01", "57P03", "58030", "08006"})
  void postgres_that_cannot_work_is_away(String state) throws SQLException {
    SQLException failure =
        onPostgres("do $$ begin raise exception 'x' using errcode = '%s'; end $$".formatted(state));

    assertThat(failure.getSQLState()).isEqualTo(state);
    assertThat(DatabaseFailures.isOutage(new IllegalStateException(failure))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"select 1/0", "select * from nothing", "this is no statement"})
  void a_statement_that_is_wrong_is_nothing_to_wait_for(String sql) throws SQLException {
    assertThat(DatabaseFailures.isOutage(onPostgres(sql))).isFalse();
    assertThat(DatabaseFailures.isOutage(onH2(sql))).isFalse();
  }

  @Test
  void a_connection_that_was_cut_is_away() throws SQLException {
    SQLException failure = onPostgres("select pg_terminate_backend(pg_backend_pid())");

    assertThat(DatabaseFailures.isOutage(failure)).isTrue();
  }

  @Test
  void h2_that_has_closed_is_away() throws SQLException {
    SQLException failure = onH2("shutdown", "select 1");

    assertThat(DatabaseFailures.isOutage(failure)).isTrue();
    assertThat(DatabaseFailures.isClosedByH2(failure)).isTrue();
  }

  @Test
  void so_it_is_to_a_batch_of_statements() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:failures", "sa", "");
        Statement statement = connection.createStatement()) {
      statement.addBatch("shutdown");
      statement.addBatch("delete from nothing");
      BatchUpdateException ofH2 =
          catchThrowableOfType(BatchUpdateException.class, statement::executeBatch);

      assertThat(DatabaseFailures.isOutage(new AggregatedBatchUpdateException(new int[0][], ofH2)))
          .isTrue();
    }
  }

  @Test
  void a_connection_that_the_pool_gave_up_is_away() throws SQLException {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:h2:mem:given-up");
      Connection connection = pool.getConnection();
      connection.close();

      SQLException failure = catchThrowableOfType(SQLException.class, connection::rollback);

      assertThat(DatabaseFailures.isOutage(new IllegalStateException(failure))).isTrue();
    }
  }

  @Test
  void what_no_database_said_is_none_of_its_failures() {
    assertThat(DatabaseFailures.isOutage(new IOException("No space left on device"))).isFalse();
    assertThat(DatabaseFailures.isOutage(null)).isFalse();
  }

  private static SQLException onPostgres(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(POSTGRES, "postgres", "postgres")) {
      return last(connection, statements);
    }
  }

  private static SQLException onH2(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:failures", "sa", "")) {
      return last(connection, statements);
    }
  }

  /** The failure of the last of them. */
  private static SQLException last(Connection connection, String... statements)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < statements.length - 1; i++) {
        statement.execute(statements[i]);
      }
      return catchThrowableOfType(
          SQLException.class, () -> statement.execute(statements[statements.length - 1]));
    }
  }
}
