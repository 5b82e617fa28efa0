package app.gangway.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read is in the files of translations, and not in the code of pages. */
class TextsOutsideCodeTest {

  private static final Pattern LITERAL =
      Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** A word with a capital letter, or two words. */
  private static final Pattern FOR_PEOPLE =
      Pattern.compile("(?<![\\w$.-])\\p{Lu}\\p{Ll}+|\\p{L}{2,}[,:]? \\p{L}{2,}");

  /** Scripts, logs, and what goes to the log when a program is wrong. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile("executeJs|callJs|LOG\\.|Exception\\(|@\\w+\\(|setViewport|ButtonTheme");

  /** Markup, styles, and names that are the same in every language. */
  private static final Pattern NO_WORDS =
      Pattern.compile("(?s)<style>.*?</style>|<[^>]*>?|Gangway|JobRunr");

  /** Answers programs, in English. */
  private static final String FOR_MACHINES = "ErrorReport.java";

  @Test
  void pages_have_no_words_in_their_code() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(TextsOutsideCodeTest::isOfPages).toList()) {
        for (String statement :
            Files.readString(file)
                .replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", "")
                .split("[;{}]\\s*\n")) {
          if (!FOR_PROGRAMS.matcher(statement).find()) {
            literals(statement).forEach(text -> found.add(file.getFileName() + ": " + text));
          }
        }
      }
    }

    assertThat(found).isEmpty();
  }

  private static boolean isOfPages(Path file) {
    return file.toString().endsWith(".java")
        && file.toString().contains("/ui/")
        && !file.endsWith(FOR_MACHINES);
  }

  private static List<String> literals(String statement) {
    List<String> texts = new ArrayList<>();
    Matcher literal = LITERAL.matcher(statement);
    while (literal.find()) {
      String found = literal.group(1) == null ? literal.group(2) : literal.group(1);
      String text = NO_WORDS.matcher(found).replaceAll("");
      if (FOR_PEOPLE.matcher(text).find()) {
        texts.add(text);
      }
    }
    return texts;
  }
}
