package app.gangway.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in a recipe can be copied as it is. */
class RecipeTest {

  private static final Pattern SECRET =
      Pattern.compile("[^/]*(password|secret|token|auth\\.key)", Pattern.CASE_INSENSITIVE);

  static List<Path> files() {
    return Recipes.files();
  }

  @Test
  void there_are_five_and_all_are_listed() throws IOException {
    String list = Files.readString(Path.of("src/docs/connectors/README.md"));

    assertThat(files())
        .hasSize(5)
        .allSatisfy(file -> assertThat(list).contains("(" + file.getFileName() + ")"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void an_activity_is_bound_to_the_connector(Path file) {
    Map<String, Object> properties = Recipes.properties(file);

    assertThat(properties.keySet().stream().filter(key -> key.endsWith("Activity.connector")))
        .singleElement()
        .satisfies(
            key ->
                assertThat(properties.get(key))
                    .hasToString(properties.get("gangway.connectors[0].name").toString()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_secret_stands_in_it(Path file) {
    assertThat(Recipes.properties(file))
        .allSatisfy(
            (key, value) -> {
              if (SECRET.matcher(key).matches()) {
                assertThat(value.toString()).contains("${");
              }
            });
  }
}
