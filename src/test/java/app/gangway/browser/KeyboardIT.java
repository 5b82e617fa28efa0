package app.gangway.browser;

import static app.gangway.browser.SignedInPage.heading;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main ways without a mouse: each stop has a name, and the focus goes where the eye goes. */
@BrowserTest
class KeyboardIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  /** More than any page has. */
  private static final int STOPS = 60;

  /** Where the focus is before the first stop, and after the last. */
  private static final String DOCUMENT = "(document)";

  /** What a screen reader would call the element that has the focus. */
  private static final String FOCUSED =
      """
      () => {
        let at = document.activeElement;
        while (at && at.shadowRoot && at.shadowRoot.activeElement) {
          at = at.shadowRoot.activeElement;
        }
        if (!at || at === document.body) {
          return '(document)';
        }
        const said = (at.getAttribute('aria-labelledby') || '').split(' ')
          .map(id => id && at.getRootNode().getElementById(id))
          .filter(label => label).map(label => label.textContent).join(' ');
        const slotted = at.matches('a') && at.getRootNode().host;
        const text = slotted ? slotted.textContent : at.textContent;
        return (at.getAttribute('aria-label') || said || text || at.title || '').trim();
      }""";

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  @Test
  void somebody_is_onboarded() {
    Page page = open("onboardings/new", "hanna");
    goTo(page, "Name");
    type(page, "Johnny Lawrence", "johnny@eaglefang.com", "01.02.2099");
    page.keyboard().type("developer");
    page.keyboard().press("Tab");
    goTo(page, "Start onboarding");
    page.keyboard().press("Enter");

    assertThat(heading(page)).hasText("Johnny Lawrence");
    assertThat(heading(page)).isFocused();
  }

  @Test
  void a_file_is_imported() {
    Page page = open("batches/new", "hanna");
    String rows = "name,email,startdate,role\nKim,kim@example.com,01.02.2099,developer\n";
    FilePayload file =
        new FilePayload("hires.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    // Listened for before the key: a browser that is told with it may still show its own dialog.
    page.onFileChooser(chooser -> chooser.setFiles(file));
    assertThat(page.locator("vaadin-upload input[type=file]")).isAttached();
    goTo(page, "Choose a CSV file");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/imports/"));
    assertThat(heading(page)).isFocused();
    goTo(page, "Onboard");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/batches/"));
    assertThat(page.locator(".page-header .badge").first()).hasText("Completed");
  }

  @Test
  void an_order_is_approved() {
    Page hr = open("onboardings/new", "hanna");
    HireForm.fill(hr, "Daniel LaRusso", "daniel@miyagido.com", "sales");
    hr.keyboard().press("Enter");
    assertThat(hr.locator(".page-header .badge").first()).hasText("Waiting for approval");

    Page approver = open("approvals", "arno");
    goTo(approver, "Approve the order for Daniel LaRusso");
    approver.keyboard().press("Enter");

    assertThat(approver.locator(".approval")).hasCount(0);
    assertThat(hr.locator(".page-header .badge").first()).hasText("Completed");
    Assertions.assertThat(focused(approver)).isNotEqualTo(DOCUMENT);
  }

  @Test
  void the_menu_can_be_skipped() {
    Page page = open("onboardings", "hanna");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("Tab");
    Assertions.assertThat(focused(page)).contains("Skip to main content");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");

    Assertions.assertThat(page.evaluate("!!document.activeElement.closest('main')"))
        .isEqualTo(true);
  }

  /** By the tabulator; fails on the way if a stop has no name. */
  static void goTo(Page page, String name) {
    for (int stops = 0; stops < STOPS; stops++) {
      if (focused(page).contains(name)) {
        return;
      }
      page.keyboard().press("Tab");
      Assertions.assertThat(focused(page)).as("name of the stop before " + name).isNotEmpty();
    }
    Assertions.fail("No stop is called " + name);
  }

  private static String focused(Page page) {
    return (String) page.evaluate(FOCUSED);
  }

  private static void type(Page page, String... values) {
    for (String value : values) {
      page.keyboard().type(value);
      page.keyboard().press("Tab");
    }
  }

  private Page open(String path, String who) {
    return SignedInPage.open(BROWSER, port, path, who);
  }
}
