package app.gangway.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database as it is used in earnest: what is acknowledged is safe, as far as it promises that.
 *
 * @param rows where the rows live
 * @param jobs where JobRunr's tables live
 * @param bareJobs where they live when JobRunr is measured alone
 */
record Store(
    String name, String rows, String jobs, String bareJobs, String user, AutoCloseable server)
    implements AutoCloseable {

  /** Files of H2, with the options that the application's own defaults have. */
  static Store h2(Path folder) {
    String options = ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    return new Store(
        "H2",
        "jdbc:h2:async:" + folder.resolve("rows") + options + ";CACHE_SIZE=131072",
        "jdbc:h2:async:" + folder.resolve("jobs") + options,
        "jdbc:h2:async:" + folder.resolve("bare") + options,
        "sa",
        () -> {});
  }

  /** A server of PostgreSQL that waits for the disk, as one does that is set up by its defaults. */
  static Store postgres() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .start();
      String url = server.getJdbcUrl("postgres", "postgres");
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create extension pg_stat_statements");
        statement.execute("create database bare");
      }
      String bare = server.getJdbcUrl("postgres", "bare");
      return new Store("PostgreSQL", url, url, bare, "postgres", server);
    } catch (IOException | SQLException broken) {
      throw new IllegalStateException("PostgreSQL did not start", broken);
    }
  }

  boolean isPostgres() {
    return rows.startsWith("jdbc:postgresql:");
  }

  /** What a node is started with. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (isPostgres()) {
      arguments.add("--spring.profiles.active=postgres");
    } else {
      arguments.add("--gangway.jobs.database.url=" + jobs);
    }
    arguments.add("--spring.datasource.url=" + rows);
    arguments.add("--spring.datasource.username=" + user);
    arguments.add("--spring.datasource.password=");
    return arguments;
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
