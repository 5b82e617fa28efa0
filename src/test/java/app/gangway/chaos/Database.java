package app.gangway.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the rows of a house are.
 *
 * @param settings that point the house at it
 */
record Database(String url, String user, String password, List<String> settings) {

  /** The files that a house started in this folder uses by itself, under its own options. */
  static Database filesIn(Path folder) {
    String url =
        "jdbc:h2:file:%s;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE"
            .formatted(folder.resolve("data/gangway"));
    return new Database(url, "sa", "", List.of("--spring.datasource.url=" + url));
  }

  /** Where a house in this folder keeps JobRunr's tables. */
  static Database jobFilesIn(Path folder) {
    String url =
        "jdbc:h2:file:%s;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE"
            .formatted(folder.resolve("data/jobs"));
    return new Database(url, "sa", "", List.of("--gangway.jobs.database.url=" + url));
  }

  static Database postgres(String url) {
    return new Database(
        url,
        "postgres",
        "postgres",
        List.of(
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"));
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  String[] settingsAnd(String... more) {
    return Stream.concat(settings.stream(), Arrays.stream(more)).toArray(String[]::new);
  }
}
