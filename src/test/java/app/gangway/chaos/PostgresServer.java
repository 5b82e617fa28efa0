package app.gangway.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of the test's own, as careful as a real one, that can be taken away. */
final class PostgresServer implements AutoCloseable {

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  private PostgresServer(Path data) {
    this.data = data;
    server = open(0);
    port = server.getPort();
  }

  static PostgresServer startIn(Path folder) {
    return new PostgresServer(folder.resolve("postgres"));
  }

  private EmbeddedPostgres open(int wanted) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on");
      return (wanted == 0 ? builder : builder.setPort(wanted)).start();
    } catch (IOException broken) {
      throw new UncheckedIOException("PostgreSQL did not start", broken);
    }
  }

  Database database() {
    return Database.postgres("jdbc:postgresql://localhost:%d/postgres".formatted(port));
  }

  /** Whoever is connected is cut off. */
  void stop() {
    close();
  }

  /** The same data at the same address. */
  void startAgain() {
    server = open(port);
  }

  /**
   * Cuts each connection but the test's own with the given chance.
   *
   * @return how many were cut
   */
  long cutConnections(double chance) {
    try (Connection connection = database().open();
        Statement statement = connection.createStatement();
        ResultSet cut =
            statement.executeQuery(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'"
                    + " and random() < "
                    + chance)) {
      cut.next();
      return cut.getLong(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("PostgreSQL did not stop", broken);
    }
  }
}
