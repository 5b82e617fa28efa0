package app.gangway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What H2 has closed is opened again. By "file:" it closes when a thread is interrupted. */
class DatabasesTest {

  @TempDir Path folder;

  private final Databases databases = new Databases();
  private final HikariDataSource pool = new HikariDataSource();
  private DataSource source;
  private JdbcClient rows;

  @BeforeEach
  void open() {
    pool.setJdbcUrl("jdbc:h2:file:%s/rows;WRITE_DELAY=0;TRACE_LEVEL_FILE=0".formatted(folder));
    pool.setUsername("sa");
    pool.setMaximumPoolSize(4);
    databases.postProcessBeforeInitialization(pool, "rows");
    source = (DataSource) databases.postProcessAfterInitialization(pool, "rows");
    rows = JdbcClient.create(source);
    rows.sql("create table person (id int primary key)").update();
  }

  @AfterEach
  void close() {
    pool.close();
    databases.destroy();
  }

  @Test
  void what_was_written_before_and_after_is_there_however_often_it_happens() {
    for (int round = 0; round < 3; round++) {
      write(2 * round);
      breakFile();
      int next = 2 * round + 1;
      await().ignoreExceptions().until(() -> write(next) == 1);
      assertThat(databases.isAnyDown()).isFalse();
    }
    assertThat(rows.sql("select id from person order by id").query(Integer.class).list())
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void h2_does_not_answer_with_what_it_answered_before() throws SQLException {
    try (Connection connection = source.getConnection()) {
      Session session = connection.unwrap(JdbcConnection.class).getSession();

      assertThat(((SessionLocal) session).getDatabase().getOptimizeReuseResults()).isFalse();
    }
  }

  @Test
  void whoever_had_a_connection_meanwhile_is_told_that_the_database_was_away() throws SQLException {
    try (Connection held = source.getConnection();
        Statement statement = held.createStatement()) {
      statement.execute("select 1");
      breakFile();
      await().ignoreExceptions().until(() -> write(1) == 1);

      SQLException told =
          catchThrowableOfType(SQLException.class, () -> statement.execute("select 1"));

      assertThat(DatabaseFailures.isOutage(told)).as("%s", told).isTrue();
    }
    assertThat(databases.isAnyDown()).as("is another connection's affair").isFalse();
    assertThat(write(2)).isEqualTo(1);
  }

  private int write(int id) {
    return rows.sql("insert into person values (?)").param(id).update();
  }

  /** By a write whose thread is interrupted. */
  private void breakFile() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("insert into person values (1000)"))
          .matches(DatabaseFailures::isOutage, "is the database's");
    } catch (SQLException closed) {
      assertThat(DatabaseFailures.isOutage(closed)).as("%s", closed).isTrue();
    } finally {
      assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }
  }
}
