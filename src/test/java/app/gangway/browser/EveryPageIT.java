package app.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.People;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page in every language, light and dark, wide and narrow: nothing that axe finds, nothing
 * cut off, no scrolling sideways, and a title of its own.
 */
@BrowserTest
class EveryPageIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final int HEIGHT = 844;
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  /** The rules of WCAG 2.2, AA; and the page's structure. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** And waits until every colour has arrived. */
  private static final String LIGHT_OR_DARK =
      """
      async theme => {
        document.documentElement.setAttribute('theme', theme);
        await new Promise(requestAnimationFrame);
        await Promise.allSettled(document.getAnimations()
            .filter(running => running instanceof CSSTransition)
            .map(running => running.finished));
      }""";

  /**
   * A cell of a grid is a stop of the keyboard; what a click on it does, the link in it does too.
   */
  private static final String CELL_AS_TARGET = "target-size: <td id=\"vaadin-grid-cell";

  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** Words that end outside of what shows them, where nothing says that they are cut. */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll(
          'h1, h2, h3, .badge, vaadin-button, vaadin-side-nav-item, label, .cut-never')]
        .filter(shown => shown.offsetParent && shown.scrollWidth > shown.clientWidth + 1
            && getComputedStyle(shown).overflowX !== 'visible')
        .map(shown => shown.textContent.trim())""";

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;

  private record Look(String theme, int width) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", WIDE),
          new Look("dark", NARROW),
          new Look("dark", WIDE),
          new Look("light", NARROW));

  @Test
  void every_page_is_for_everybody() {
    cleanDatabase.clear();
    Map<String, String> addresses = somethingOnEveryPage();
    SoftAssertions found = new SoftAssertions();
    int turn = 0;
    for (String language : List.of("en", "de", "ar", PseudoLanguage.TAG)) {
      Page page = BROWSER.open(WIDE, HEIGHT, language);
      page.navigate(url("login"));
      look(page, language + " login", turn++, found);
      SignIn.byRequest(page, url("login"), "ada", People.PASSWORD);
      Map<String, String> titles = new HashMap<>();
      for (Map.Entry<String, String> each : addresses.entrySet()) {
        page.navigate(each.getValue());
        look(page, language + " " + each.getKey(), turn++, found);
        found
            .assertThat(titles.put(page.title(), each.getKey()))
            .as("page with the title of " + each.getKey())
            .isNull();
      }
    }
    found.assertAll();
  }

  /** In the look whose turn it is: each page is seen in another one in each language. */
  private void look(Page page, String name, int turn, SoftAssertions found) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    Look look = LOOKS.get(turn % LOOKS.size());
    page.setViewportSize(look.width(), HEIGHT);
    page.evaluate(LIGHT_OR_DARK, look.theme());
    String where = "%s, %s, %d".formatted(name, look.theme(), look.width());
    found.assertThat(violations(page)).as(where).isEmpty();
    found.assertThat(page.evaluate(SIDEWAYS)).as("sideways: " + where).isEqualTo(0);
    found.assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off: " + where).isEmpty();
    page.setViewportSize(WIDE, HEIGHT);
  }

  private static List<String> violations(Page page) {
    List<String> told = new ArrayList<>();
    for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
      rule.getNodes().stream()
          .map(node -> rule.getId() + ": " + node.getHtml())
          .filter(violation -> !violation.startsWith(CELL_AS_TARGET))
          .forEach(told::add);
    }
    return told;
  }

  /** The addresses of all pages by name, after something was done that each can show. */
  private Map<String, String> somethingOnEveryPage() {
    Page page = BROWSER.open();
    SignIn.byRequest(page, url("login"), "hanna", People.PASSWORD);
    page.navigate(url("onboardings/new"));
    HireForm.fill(page, "Daniel LaRusso", "daniel.larusso@miyagido.com", "sales");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/onboardings/[-0-9a-f]{36}$"));
    String onboarding = page.url();
    upload(
        page, "Kim,kim@example.com,01.02.2099,developer\nAli,ali@example.com,01.02.2099,sales\n");
    page.getByText("Onboard people: 2").click();
    assertThat(page).hasURL(Pattern.compile("/batches/[-0-9a-f]{36}"));
    String batch = page.url();
    upload(page, "Kim,kim@x,03/04/25,developer\nJo,jo@example.com,01.02.2099,saels\n");
    assertThat(page).hasURL(Pattern.compile("/imports/[-0-9a-f]{36}"));
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String path :
        List.of(
            "onboardings",
            "onboardings/new",
            "batches",
            "batches/new",
            "approvals",
            "insights",
            "audit")) {
      addresses.put(path, url(path));
    }
    addresses.put("overview", url(""));
    addresses.put("onboarding", onboarding);
    addresses.put("batch", batch);
    addresses.put("import", page.url());
    addresses.put("not found", url("onboardings/nobody"));
    return addresses;
  }

  private void upload(Page page, String rows) {
    page.navigate(url("batches/new"));
    byte[] file = ("name,email,startdate,role\n" + rows).getBytes(StandardCharsets.UTF_8);
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload("hires.csv", "text/csv", file));
  }

  private String url(String path) {
    return "http://localhost:%d/%s".formatted(port, path);
  }
}
