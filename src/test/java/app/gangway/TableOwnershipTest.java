package app.gangway;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * No statement, in SQL or JPQL, names a table or an entity of another module: what another module
 * knows, it is asked for.
 */
class TableOwnershipTest {

  private static final Path SOURCES = Path.of("src/main/java/app/gangway");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db");

  /** Those without an entity; an entity's table belongs to the module of its class. */
  private static final Map<String, String> TABLES_WITHOUT_ENTITY =
      Map.ofEntries(
          entry("approval_link", "notification"),
          entry("approval_notice", "notification"),
          entry("audit_guard", "audit"),
          entry("callback_secret", "connector"),
          entry("chat_message", "notification"),
          entry("column_assignment", "imports"),
          entry("connector_order", "connector"),
          entry("csv_import_content", "imports"),
          entry("csv_import_file", "imports"),
          entry("earlier_callback_token", "connector"),
          entry("early_callback", "connector"),
          entry("email_check", "onboarding"),
          entry("idempotent_response", "imports"),
          entry("import_correction", "imports"),
          entry("instance", "durable"),
          entry("kept_answer", "imports"),
          entry("mail_template", "mail"),
          entry("order_reference", "connector"),
          entry("person", "security"),
          entry("process", "process"),
          entry("process_version", "process"),
          entry("raised_event", "durable"),
          entry("saved_filter", "onboarding"),
          entry("task_notice", "notification"),
          entry("task_notice_name", "notification"));

  private static final Pattern TEXT =
      Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** One name, or several with commas between them, each perhaps with an alias. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(?:from|join|update|into|analyze)\\s+(?:only\\s+)?"
              + "(\\w+(?:(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*\\w+)*)");

  private static final Pattern STATEMENT =
      Pattern.compile("(?s)\\s*\\(?\\s*(?:select|update|delete|insert|merge)\\b.*");

  /** A name that is put in later, where this test does not see it. */
  private static final Pattern OPEN_NAME =
      Pattern.compile("\\b(?:from|join|update|into)\\s+(?:%\\w|$)");

  private static final Pattern REPOSITORY = Pattern.compile("\\bRepository<(\\w+),");

  private static final Pattern CREATED =
      Pattern.compile("create table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);

  /** The module of each table and each entity. */
  private static final Map<String, String> OWNERS = new HashMap<>(TABLES_WITHOUT_ENTITY);

  @BeforeAll
  static void findEntities() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
    for (var found : scanner.findCandidateComponents("app.gangway")) {
      Class<?> entity = ClassUtils.forName(String.valueOf(found.getBeanClassName()), null);
      Table table = entity.getAnnotation(Table.class);
      String module = entity.getPackageName().split("\\.")[2];
      OWNERS.put(entity.getSimpleName(), module);
      OWNERS.put(table == null ? snakeCase(entity.getSimpleName()) : table.name(), module);
    }
  }

  @Test
  void no_statement_names_a_table_of_another_module() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.filter(Files::isRegularFile).flatMap(TableOwnershipTest::foreignNames))
          .isEmpty();
    }
  }

  @Test
  void every_table_has_an_owner() throws IOException {
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .flatMap(file -> CREATED.matcher(read(file)).results())
                  .map(created -> created.group(1)))
          .hasSizeGreaterThan(10)
          .allSatisfy(table -> assertThat(OWNERS).containsKey(table));
    }
  }

  private static Stream<String> foreignNames(Path file) {
    String module = SOURCES.relativize(file).getName(0).toString();
    String source = read(file);
    Stream<String> repositories = REPOSITORY.matcher(source).results().map(found -> found.group(1));
    Stream<String> inTexts =
        TEXT.matcher(source).results().map(TableOwnershipTest::text).flatMap(text -> names(text));
    return Stream.concat(repositories, inTexts)
        .filter(name -> !OWNERS.getOrDefault(name, module).equals(module) || name.startsWith("?"))
        .map(name -> SOURCES.relativize(file) + ": " + name);
  }

  private static String text(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static Stream<String> names(String text) {
    Stream<String> named =
        NAMES
            .matcher(text)
            .results()
            .flatMap(found -> Stream.of(found.group(1).split("\\s*,\\s*")))
            .map(name -> name.split("\\s+")[0]);
    Stream<String> open =
        STATEMENT.matcher(text).matches()
            ? OPEN_NAME.matcher(text).results().map(found -> "? in " + text.strip())
            : Stream.of();
    return Stream.concat(named, open);
  }

  private static String snakeCase(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
