package app.gangway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Each module declares in its {@code package-info.java} which others it may know, and by which
 * packages; this holds them to it.
 */
class ModulesTest {

  private static final Path PICTURE = Path.of("src/docs/architecture.md");
  private static final String BEGIN = "<!-- modules -->\n";
  private static final String END = "<!-- /modules -->\n";

  private final ModuleGraph graph = ModuleGraph.ofTheCode();

  @Test
  void modules_know_what_they_may_know_and_never_each_other() {
    ApplicationModules.of(GangwayApplication.class).verify();
  }

  /** Also in constants, which compilers copy, and in queries, which are text. */
  @TestFactory
  Stream<DynamicTest> a_module_declares_those_that_it_knows_and_no_more() {
    return graph.modules().stream()
        .map(
            module ->
                DynamicTest.dynamicTest(
                    module,
                    () ->
                        assertThat(declared(module))
                            .as("@ApplicationModule of %s", module)
                            .isEqualTo(graph.knownBy(module))));
  }

  @Test
  void the_picture_of_the_modules_is_that_of_the_code() throws IOException {
    String page = Files.readString(PICTURE);
    String drawn = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));

    assertThat(drawn)
        .as("%s; what must be there is:%n%s%s%s", PICTURE, BEGIN, picture(), END)
        .isEqualTo(picture());
  }

  private String picture() {
    return graph.withoutWhatFollows().stream()
        .map(arrow -> "  " + arrow + "\n")
        .collect(Collectors.joining("", "```mermaid\nflowchart BT\n", "```\n"));
  }

  private static Set<String> declared(String module) throws ClassNotFoundException {
    ApplicationModule declaration =
        Class.forName("app.gangway.%s.package-info".formatted(module))
            .getAnnotation(ApplicationModule.class);
    assertThat(declaration).as("@ApplicationModule of %s", module).isNotNull();
    return Stream.of(declaration.allowedDependencies())
        .map(each -> each.replaceFirst("\\s*::.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
