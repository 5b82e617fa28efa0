package app.gangway.chaos;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On a server of PostgreSQL. */
class StepKillOnPostgresIT extends StepKill {

  @TempDir static Path home;
  private static PostgresServer server;

  @BeforeAll
  static void startServer() {
    server = PostgresServer.startIn(home);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Override
  Database database() {
    return server.database();
  }
}
