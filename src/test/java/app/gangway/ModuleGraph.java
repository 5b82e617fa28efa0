package app.gangway;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which module knows which: by types in the compiled classes, and by names in the sources. */
final class ModuleGraph {

  private static final Path SOURCES = Path.of("src/main/java/app/gangway");
  private static final Pattern MODULE = Pattern.compile("app\\.gangway\\.([a-z]+)\\.\\w");

  private final Map<String, Set<String>> known = new TreeMap<>();

  private ModuleGraph() {}

  static ModuleGraph ofTheCode() {
    ModuleGraph graph = new ModuleGraph();
    new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("app.gangway")
        .forEach(graph::addTypes);
    graph.addNames();
    return graph;
  }

  private void addTypes(JavaClass type) {
    type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .forEach(target -> add(type.getName(), target.getName()));
  }

  private void addNames() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String from = "app.gangway." + SOURCES.relativize(file).toString().replace('/', '.');
        Matcher names = MODULE.matcher(Files.readString(file));
        while (names.find()) {
          add(from, names.group());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String from, String to) {
    Matcher source = MODULE.matcher(from);
    Matcher target = MODULE.matcher(to);
    if (source.lookingAt()) {
      Set<String> others = known.computeIfAbsent(source.group(1), module -> new TreeSet<>());
      if (target.lookingAt() && !target.group(1).equals(source.group(1))) {
        others.add(target.group(1));
      }
    }
  }

  Set<String> modules() {
    return known.keySet();
  }

  /** The modules that this one names or uses, itself excluded. */
  Set<String> knownBy(String module) {
    return known.getOrDefault(module, Set.of());
  }

  /** The arrows, as Mermaid writes them, without those that others lead to as well. */
  List<String> withoutWhatFollows() {
    return known.entrySet().stream()
        .flatMap(
            from ->
                from.getValue().stream()
                    .filter(
                        to -> from.getValue().stream().noneMatch(via -> leads(via, to, Set.of())))
                    .map(to -> from.getKey() + " --> " + to))
        .toList();
  }

  private boolean leads(String from, String to, Set<String> passed) {
    Set<String> path = new TreeSet<>(passed);
    return path.add(from)
        && knownBy(from).stream().anyMatch(next -> next.equals(to) || leads(next, to, path));
  }
}
