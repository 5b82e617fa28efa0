package app.gangway.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The connectors that are written in the documentation, as somebody copies them. */
final class Recipes {

  private static final Path FOLDER = Path.of("src/docs/connectors");
  private static final String CONNECTOR = "gangway.connectors[0].";
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern HOST = Pattern.compile("https://[^/]+");

  private Recipes() {}

  /** The files, without the list of them. */
  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The properties that a recipe sets. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> properties(Path file) {
    try {
      Matcher block = BLOCK.matcher(Files.readString(file));
      if (!block.find()) {
        throw new AssertionError(file + " has nothing to copy");
      }
      byte[] yaml = block.group(1).getBytes(StandardCharsets.UTF_8);
      PropertySource<?> source =
          new YamlPropertySourceLoader().load("recipe", new ByteArrayResource(yaml)).get(0);
      return ((MapPropertySource) source).getSource();
    } catch (IOException illegible) {
      throw new UncheckedIOException(illegible);
    }
  }

  /** What stands in place of a variable of the environment. */
  static String secret(String variable) {
    return "value-of-" + variable;
  }

  /**
   * All connectors of the recipes, with secrets, and with another system in place of theirs.
   *
   * @param first the place of the first one in the list
   */
  static void addTo(DynamicPropertyRegistry properties, int first, String system) {
    List<Path> files = files();
    for (int place = 0; place < files.size(); place++) {
      String connector = "gangway.connectors[%d].".formatted(first + place);
      properties(files.get(place))
          .forEach(
              (key, value) -> {
                if (key.startsWith(CONNECTOR)) {
                  String name = key.substring(CONNECTOR.length());
                  String here = here(name, value.toString(), system);
                  properties.add(connector + name, () -> here);
                }
              });
    }
  }

  private static String here(String name, String value, String system) {
    String known = VARIABLE.matcher(value).replaceAll(found -> secret(found.group(1)));
    // People follow a link; nobody calls it here.
    return name.equals("link") ? known : HOST.matcher(known).replaceAll(system);
  }
}
