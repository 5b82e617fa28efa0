package app.gangway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gangway.testing.Postgres;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever starts the application reads in a sentence why a database does not open. */
class UnopenableDatabaseTest {

  /** H2's two blocks that say where the rest is. */
  private static final int HEAD = 8_192;

  @TempDir Path folder;

  @Test
  void an_empty_folder_is_as_good_as_a_database() {
    try (HikariDataSource pool = pool(url("rows"), "sa", "")) {
      new Databases().postProcessBeforeInitialization(pool, "rows");
    }
    assertThat(folder.resolve("rows.mv.db")).exists();
  }

  @Test
  void a_file_that_is_no_database_is_damaged() throws IOException {
    byte[] noise = new byte[100_000];
    Arrays.fill(noise, (byte) 'x');
    Files.write(folder.resolve("rows.mv.db"), noise);

    assertThat(refused(url("rows"), "sa", ""))
        .startsWith("Gangway does not start: the database " + folder.resolve("rows.mv.db"))
        .contains("is damaged");
  }

  @Test
  void a_database_without_its_head_is_damaged() throws Exception {
    Path file = folder.resolve("rows.mv.db");
    try (Connection connection = DriverManager.getConnection(url("rows"), "sa", "")) {
      connection
          .createStatement()
          .execute("create table t as select x, repeat('x', 1000) y from system_range(1, 1000)");
    }
    byte[] content = Files.readAllBytes(file);
    Arrays.fill(content, 0, HEAD, (byte) 'x');
    Files.write(file, content);

    assertThat(refused(url("rows"), "sa", "")).contains("is damaged");
  }

  @Test
  void another_password_than_it_was_made_with_is_told() throws SQLException {
    DriverManager.getConnection(url("rows"), "sa", "").close();

    assertThat(refused(url("rows"), "sa", "guessed"))
        .contains("was made with another user name or password")
        .doesNotContain("guessed");
  }

  @Test
  void a_folder_that_cannot_be_made_is_told() throws IOException {
    Files.createFile(folder.resolve("taken"));

    assertThat(refused("jdbc:h2:async:" + folder + "/taken/rows", "sa", ""))
        .contains("the folder " + folder.resolve("taken") + " cannot be made");
  }

  @Test
  void a_place_that_h2_does_not_take_is_told() {
    assertThat(refused("jdbc:h2:async:target/somewhere/rows", "sa", ""))
        .contains("does not begin with / or ./");
  }

  @Test
  void a_server_that_is_away_is_told_without_secrets() {
    String nobody = "jdbc:postgresql://localhost:1/gangway";

    assertThat(refused(nobody + "?user=a&password=secret", "gangway", "hush"))
        .contains("the database " + nobody + " cannot be opened")
        .doesNotContain("secret")
        .doesNotContain("hush");
  }

  @Test
  void a_database_that_the_server_does_not_have_is_told() {
    String url = Postgres.newDatabase("there").replace("/there", "/nowhere");

    assertThat(refused(url, "postgres", "postgres")).contains("\"nowhere\" does not exist");
  }

  @Test
  void a_part_that_is_found_damaged_later_is_told_as_well() {
    MVStoreException damaged =
        DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "File corrupted in chunk 7");

    FailureAnalysis analysis =
        new DamagedDatabaseAnalyzer().analyze(new IllegalStateException("flyway", damaged));

    assertThat(analysis.getDescription())
        .startsWith(
            "Gangway does not start: a database file is damaged: File corrupted in chunk 7");
  }

  private String refused(String url, String user, String password) {
    try (HikariDataSource pool = pool(url, user, password)) {
      UnopenableDatabaseException[] told = new UnopenableDatabaseException[1];
      assertThatExceptionOfType(UnopenableDatabaseException.class)
          .isThrownBy(() -> new Databases().postProcessBeforeInitialization(pool, "rows"))
          .satisfies(thrown -> told[0] = thrown);
      FailureAnalysis analysis =
          new UnopenableDatabaseAnalyzer().analyze(new IllegalStateException(told[0]));
      assertThat(analysis.getAction()).isNotBlank();
      return analysis.getDescription();
    }
  }

  private String url(String name) {
    return "jdbc:h2:async:%s/%s;TRACE_LEVEL_FILE=0".formatted(folder, name);
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    return pool;
  }
}
