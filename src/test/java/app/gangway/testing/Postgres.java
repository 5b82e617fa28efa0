package app.gangway.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real PostgreSQL, started once for all tests that ask; it ends with the JVM. */
public final class Postgres {

  private static final EmbeddedPostgres SERVER = start();

  private Postgres() {}

  /** Points the house at it, as the {@code postgres} profile would. */
  public static void use(DynamicPropertyRegistry registry) {
    String url = SERVER.getJdbcUrl("postgres", "postgres");
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("spring.datasource.password", () -> "postgres");
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
      return EmbeddedPostgres.start();
    } catch (IOException broken) {
      throw new UncheckedIOException("PostgreSQL did not start", broken);
    }
  }
}
