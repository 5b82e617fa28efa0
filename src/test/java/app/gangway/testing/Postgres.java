package app.gangway.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/**
 * A real PostgreSQL, started once for all tests of a JVM that ask; it ends with the JVM, after all
 * application contexts, which have something to write when they close.
 */
public final class Postgres {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private Postgres() {}

  /** The address of a new database with nothing in it, whose name does not matter. */
  public static String newDatabase() {
    return newDatabase("test" + COUNT.incrementAndGet());
  }

  /** The address of a new database with nothing in it. */
  public static String newDatabase(String name) {
    try (Connection owner = SERVER.getPostgresDatabase().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException broken) {
      throw new IllegalStateException("No database " + name, broken);
    }
    return SERVER.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
      SpringApplication.getShutdownHandlers().add(() -> stop(server));
      return server;
    } catch (IOException broken) {
      throw new UncheckedIOException("PostgreSQL did not start", broken);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("PostgreSQL did not stop", broken);
    }
  }
}
