package app.gangway.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of translations are complete, and say nothing that nobody shows. */
class TranslationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^}]*}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");

  private static final Map<String, String> ENGLISH = texts("");

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_ar"})
  void every_language_says_the_same_things(String language) {
    Map<String, String> texts = texts(language);

    assertThat(texts.keySet()).isEqualTo(ENGLISH.keySet());
    assertThat(texts)
        .allSatisfy(
            (key, text) ->
                assertThat(placeholders(text)).as(key).isEqualTo(placeholders(ENGLISH.get(key))));
  }

  /** A plain apostrophe would quote what follows, in those texts that have a placeholder. */
  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_ar"})
  void no_text_is_empty_or_has_a_plain_apostrophe(String language) {
    assertThat(texts(language))
        .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'"));
  }

  @Test
  void every_text_is_used() throws IOException {
    Set<String> said = literals();
    List<String> beginnings = said.stream().filter(each -> each.endsWith(".")).toList();

    assertThat(ENGLISH.keySet())
        .allMatch(key -> said.contains(key) || beginnings.stream().anyMatch(key::startsWith));
  }

  @Test
  void no_text_is_missing() throws IOException {
    Set<String> sections =
        ENGLISH.keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(Collectors.toSet());

    assertThat(translated())
        .filteredOn(key -> sections.stream().anyMatch(key::startsWith))
        .allMatch(
            key ->
                key.endsWith(".")
                    ? ENGLISH.keySet().stream().anyMatch(each -> each.startsWith(key))
                    : ENGLISH.containsKey(key));
  }

  /** The keys, or their beginnings, that are handed to a translation at once. */
  private static Set<String> translated() throws IOException {
    return found(Pattern.compile("(?:translate|getTranslation)\\(\\s*" + LITERAL.pattern()));
  }

  private static Set<String> literals() throws IOException {
    return found(LITERAL);
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> all = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(result -> result.group(1))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> texts(String language) {
    Properties file = new Properties();
    try (Reader in =
        Files.newBufferedReader(FOLDER.resolve("translations" + language + ".properties"))) {
      file.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> texts = new TreeMap<>();
    file.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }
}
