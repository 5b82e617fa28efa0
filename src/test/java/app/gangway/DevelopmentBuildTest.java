package app.gangway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A jar without pages says so; what is run from its sources never does. */
class DevelopmentBuildTest {

  @TempDir Path folder;

  @Test
  void classes_that_are_in_no_jar_are_no_such_jar() throws IOException {
    assertThat(DevelopmentBuild.isPackaged()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"productionMode\" : true, \"eagerServerLoad\" : false } | true",
        "{\"productionMode\":true} | true",
        "{ \"productionMode\" : false } | false",
        "{ \"npmFolder\" : \"x\" } | false"
      })
  void the_build_says_what_it_was_for(String said, boolean production) throws IOException {
    Path build = Files.writeString(folder.resolve("build.json"), said);

    assertThat(DevelopmentBuild.isForProduction(build.toUri().toURL())).isEqualTo(production);
  }

  @Test
  void what_was_not_built_is_not_for_production() throws IOException {
    assertThat(DevelopmentBuild.isForProduction(null)).isFalse();
  }
}
