package app.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to have changed between two texts. */
class LineDiffTest {

  @Test
  void lines_that_stayed_are_between_those_that_went_and_came() {
    assertThat(between(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e")))
        .containsExactly(" a", "-b", "+x", " c", " d", "+e");
  }

  @Test
  void nothing_changes_into_something_and_back() {
    assertThat(between(List.of(), List.of("a"))).containsExactly("+a");
    assertThat(between(List.of("a"), List.of())).containsExactly("-a");
    assertThat(between(List.of("a"), List.of("a"))).containsExactly(" a");
  }

  @Test
  void what_is_too_long_to_compare_is_shown_as_replaced() {
    List<String> many = Collections.nCopies(1_001, "a");

    assertThat(between(many, List.of("a"))).hasSize(1_002).endsWith("+a");
  }

  private static List<String> between(List<String> before, List<String> after) {
    return LineDiff.between(before, after).stream()
        .map(
            line ->
                switch (line.kind()) {
                      case SAME -> " ";
                      case REMOVED -> "-";
                      case ADDED -> "+";
                    }
                    + line.text())
        .toList();
  }
}
