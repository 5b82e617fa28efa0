package app.gangway.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds on a page. Its script is sent once per document: the library's own builder sends
 * it at each question and opens a second page for the answer, which takes longer than the answer.
 */
final class Accessibility {

  /** The rules of WCAG 2.2, AA; and the page's structure. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Those of them that ask for colours, and nothing else. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String AXE = script();

  private static final String VIOLATIONS =
      """
      async ([type, values]) => {
        const found = await axe.run(document,
            { runOnly: { type, values }, resultTypes: ['violations'] });
        return found.violations.flatMap(
            rule => rule.nodes.map(node => rule.id + ': ' + node.html));
      }""";

  /**
   * A cell of a grid is a stop of the keyboard; what a click on it does, the link in it does too.
   */
  private static final String CELL_AS_TARGET = "target-size: <td id=\"vaadin-grid-cell";

  private Accessibility() {}

  /** Each as its rule and the element that breaks it; none if all is well. */
  static List<String> violations(Page page) {
    return violations(page, "tag", RULES);
  }

  /** What is left to ask after {@link #violations} once the same page has other colours. */
  static List<String> violationsOfColour(Page page) {
    return violations(page, "rule", COLOURS);
  }

  private static List<String> violations(Page page, String type, List<String> values) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AXE);
    }
    List<?> found = (List<?>) page.evaluate(VIOLATIONS, List.of(type, values));
    return found.stream()
        .map(String.class::cast)
        .filter(violation -> !violation.startsWith(CELL_AS_TARGET))
        .toList();
  }

  private static String script() {
    try (InputStream axe = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
