package app.gangway.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * Where the rows of an application are.
 *
 * @param settings that point the application at it
 */
record Database(String url, String user, String password, List<String> settings) {

  /** The files that an application started in this folder uses by itself, under its own options. */
  static Database filesIn(Path folder) {
    return files("spring.datasource.url", folder);
  }

  /** Where an application in this folder keeps JobRunr's tables. */
  static Database jobFilesIn(Path folder) {
    return files("gangway.jobs.database.url", folder);
  }

  private static Database files(String setting, Path folder) {
    YamlPropertiesFactoryBean own = new YamlPropertiesFactoryBean();
    own.setResources(new ClassPathResource("application.yml"));
    String url =
        own.getObject().getProperty(setting).replace("${gangway.data:./data}", folder + "/data");
    return new Database(url, "sa", "", List.of("--" + setting + "=" + url));
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
