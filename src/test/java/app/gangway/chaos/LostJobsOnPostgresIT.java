package app.gangway.chaos;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class LostJobsOnPostgresIT extends LostJobs {

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
  Database rows() {
    return server.database();
  }

  @Override
  Database jobs() {
    Database rows = server.database();
    // Without settings: an application looks for them beside its rows.
    return new Database(rows.url(), rows.user(), rows.password(), List.of());
  }
}
