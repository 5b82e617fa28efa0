package app.gangway.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs are files, and who may read them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
class DatabaseFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:async:./data/gangway;WRITE_DELAY=0, ./data/gangway",
    "jdbc:h2:file:/var/lib/rows, /var/lib/rows",
    "jdbc:h2:/var/lib/rows;A=B;C=D, /var/lib/rows",
    "jdbc:h2:C:/gangway/rows;A=B, C:/gangway/rows",
    "jdbc:h2:async:C:/gangway/rows, C:/gangway/rows"
  })
  void a_file_is_recognised(String url, String path) {
    assertThat(DatabaseFile.of(url).map(DatabaseFile::path)).contains(Path.of(path));
  }

  @Test
  void a_home_is_that_of_the_user() {
    assertThat(DatabaseFile.of("jdbc:h2:~/rows").orElseThrow().folder())
        .isEqualTo(Path.of(System.getProperty("user.home")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1",
        "jdbc:h2:tcp://db.example/rows",
        "jdbc:h2:ssl://db.example/rows",
        "jdbc:postgresql://localhost:5432/gangway"
      })
  void what_is_no_file_of_ours_is_left_alone(String url) {
    assertThat(DatabaseFile.of(url)).isEqualTo(Optional.empty());
  }

  @Test
  void a_folder_that_is_made_is_for_its_owner_alone() throws IOException {
    DatabaseFile file = new DatabaseFile(folder.resolve("a/b/rows"));

    file.prepare();

    assertThat(permissions(folder.resolve("a"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwx------");
  }

  @Test
  void what_was_readable_before_is_not_any_more() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    allow(data, "rwxr-xr-x");
    Path rows = allow(Files.createFile(data.resolve("rows.mv.db")), "rw-r--r--");
    Path messages = allow(Files.createFile(data.resolve("rows.trace.db")), "rw-rw-rw-");
    Path jobs = allow(Files.createFile(data.resolve("jobs.mv.db")), "rw-r--r--");

    new DatabaseFile(data.resolve("rows")).keepPrivate();

    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(rows)).isEqualTo("rw-------");
    assertThat(permissions(messages)).isEqualTo("rw-------");
    assertThat(permissions(jobs)).as("another database's").isEqualTo("rw-r--r--");
  }

  @Test
  void a_folder_with_other_things_in_it_stays_as_it_is() throws IOException {
    allow(folder, "rwxr-xr-x");
    Path rows = allow(Files.createFile(folder.resolve("rows.mv.db")), "rw-r--r--");
    Path other = allow(Files.createFile(folder.resolve("rows.csv")), "rw-r--r--");

    new DatabaseFile(folder.resolve("rows")).keepPrivate();

    assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(rows)).isEqualTo("rw-------");
    assertThat(permissions(other)).isEqualTo("rw-r--r--");
  }

  @Test
  void who_may_read_less_already_does_not_get_more() throws IOException {
    Path rows = allow(Files.createFile(folder.resolve("rows.mv.db")), "r--------");

    new DatabaseFile(folder.resolve("rows")).keepPrivate();

    assertThat(permissions(rows)).isEqualTo("r--------");
  }

  private static Path allow(Path place, String permissions) throws IOException {
    return Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path place) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
  }
}
