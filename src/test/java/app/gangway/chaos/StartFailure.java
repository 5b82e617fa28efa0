package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** How an application says that it does not start. */
final class StartFailure {

  private static final int MOST_LINES = 25;

  private StartFailure() {}

  /** It gives the reason in this sentence, says what to do, and nothing that only we understand. */
  static void assertTold(AppProcess app, String sentence) {
    List<String> lines = app.lines();
    String all = String.join("\n", lines);
    assertThat(lines).as(all).anyMatch(line -> line.startsWith(sentence));
    assertThat(lines).as(all).contains("Action:").noneMatch(line -> line.startsWith("\tat "));
    assertThat(lines.stream().filter(line -> line.contains("ERROR") || line.contains("WARN")))
        .as("lines of the log above INFO")
        .hasSizeLessThanOrEqualTo(1);
    // What it did before, such as making the tables, is none of the failure.
    assertThat(lines.stream().filter(line -> !line.contains(" INFO "))).hasSizeLessThan(MOST_LINES);
  }
}
