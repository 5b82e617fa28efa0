package app.gangway.browser;

import static app.gangway.browser.SignedInPage.heading;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.activity.Activities;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.process.CreateResult.Created;
import app.gangway.process.ProcessService;
import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page in every language, light and dark, wide and narrow, and with text twice as large:
 * nothing that axe finds, nothing cut off, no scrolling sideways, and a title of its own.
 */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class EveryPageIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final int HEIGHT = 844;
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  /** The theme and the size of the text, at once: nothing takes its time, in no component. */
  private static final String WEAR =
      """
      async ([theme, size]) => {
        if (!window.still) {
          window.still = new CSSStyleSheet();
          window.still.replaceSync('*, ::before, ::after { transition: none !important; }');
        }
        const roots = root => [root, ...[...root.querySelectorAll('*')]
            .flatMap(each => each.shadowRoot ? roots(each.shadowRoot) : [])];
        roots(document)
            .filter(root => !root.adoptedStyleSheets.includes(window.still))
            .forEach(root => root.adoptedStyleSheets.push(window.still));
        document.documentElement.setAttribute('theme', theme);
        document.documentElement.style.fontSize = size;
        await new Promise(requestAnimationFrame);
      }""";

  /** As a link on a page does: without loading all of it anew. */
  private static final String GO =
      """
      address => {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
      }""";

  private static final String IDLE =
      "() => Object.values(window.Vaadin.Flow.clients).every(each => !each.isActive?.())";

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
  @Autowired OnboardingService onboardings;
  @Autowired Activities activities;
  @Autowired ProcessService processes;

  /**
   * @param violations what axe finds in it
   */
  private record Look(
      String theme, int width, String textSize, Function<Page, List<String>> violations) {

    @Override
    public String toString() {
      return "%s, %d px, text %s".formatted(theme, width, textSize);
    }
  }

  /** In an order that changes the width, which the server must be told, as seldom as possible. */
  private static final List<Look> LOOKS =
      List.of(
          new Look("light", WIDE, "200%", page -> List.of()),
          new Look("light", WIDE, "100%", Accessibility::violations),
          new Look("dark", WIDE, "100%", Accessibility::violationsOfColour),
          new Look("dark", NARROW, "100%", Accessibility::violations),
          new Look("light", NARROW, "100%", Accessibility::violationsOfColour));

  @Test
  void every_page_is_for_everybody(CapturedOutput log) {
    cleanDatabase.clear();
    Map<String, String> addresses = somethingOnEveryPage();
    SoftAssertions found = new SoftAssertions();
    for (String language : List.of("en", "de", "ar", PseudoLanguage.TAG)) {
      somebodyWaitsForApproval(language);
      Page page = BROWSER.open(WIDE, HEIGHT, language);
      // Else the bar of a countdown moves for as long as that lasts.
      page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      page.navigate(url("login"));
      settle(page);
      look(page, language + " login", found);
      SignIn.byRequest(page, url("login"), "ada", People.PASSWORD);
      page.navigate(url(""));
      assertThat(heading(page)).isVisible();
      settle(page);
      Map<String, String> titles = new HashMap<>();
      for (Map.Entry<String, String> each : addresses.entrySet()) {
        goTo(page, each.getValue());
        if (each.getKey().equals("approvals")) {
          assertThat(page.locator(".approval")).not().hasCount(0);
        }
        look(page, language + " " + each.getKey(), found);
        found
            .assertThat(titles.put(page.title(), each.getKey()))
            .as("page with the title of " + each.getKey())
            .isNull();
      }
    }
    found.assertThat(log.getOut()).as("log").doesNotContain("broke, reference");
    found.assertAll();
  }

  /** An approval lasts no longer than the look at all pages in one language. */
  private void somebodyWaitsForApproval(String language) {
    NewHire hire = People.hire("Samantha", language + "@example.com", "sales");
    SignedInAs.admin(
        () -> onboardings.submit(Submission.of(hire), Plan.everything(activities), People.HR));
  }

  private static void goTo(Page page, String address) {
    page.evaluate(GO, address);
    assertThat(page).hasURL(address);
    settle(page);
  }

  private static void look(Page page, String name, SoftAssertions found) {
    assertThat(heading(page)).isVisible();
    for (Look look : LOOKS) {
      if (page.viewportSize().width != look.width()) {
        page.setViewportSize(look.width(), HEIGHT);
        settle(page);
      }
      page.evaluate(WEAR, List.of(look.theme(), look.textSize()));
      String where = name + ", " + look;
      found.assertThat(look.violations().apply(page)).as(where).isEmpty();
      found.assertThat(page.evaluate(SIDEWAYS)).as("sideways: " + where).isEqualTo(0);
      found.assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off: " + where).isEmpty();
    }
    page.setViewportSize(WIDE, HEIGHT);
  }

  /** Until the server has answered what the page has just asked. */
  private static void settle(Page page) {
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    page.waitForFunction(IDLE);
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
    NewHire awaited = People.hire("Aisha Robinson", "aisha@example.com", "developer");
    SignedInAs.admin(
        () -> onboardings.submit(Submission.of(awaited), hire -> plan(task("desk")), People.HR));
    aDraftOfAProcess();
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String path :
        List.of(
            "onboardings",
            "onboardings/new",
            "batches",
            "batches/new",
            "approvals",
            "account",
            "tasks?show=EVERYBODY",
            "insights",
            "audit",
            "settings/mail",
            "settings/processes",
            "settings/processes/standard",
            "settings/processes/sales",
            "settings/connectors")) {
      addresses.put(path, url(path));
    }
    addresses.put("overview", url(""));
    addresses.put("onboarding", onboarding);
    addresses.put("batch", batch);
    addresses.put("import", page.url());
    addresses.put("not found", url("onboardings/nobody"));
    return addresses;
  }

  private void aDraftOfAProcess() {
    Created sales =
        (Created) SignedInAs.admin(() -> processes.create("sales", "Sales people", People.HR));
    SignedInAs.admin(() -> processes.draft(sales.process().id(), People.HR));
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
