package app.gangway.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException broken) {
      throw new UncheckedIOException("PostgreSQL did not start", broken);
    }
  }
}
