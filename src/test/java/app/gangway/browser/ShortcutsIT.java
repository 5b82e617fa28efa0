package app.gangway.browser;

import static app.gangway.browser.SignedInPage.heading;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Single keys on the page of approvals, and the search from everywhere. */
@BrowserTest
class ShortcutsIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  @Test
  void orders_are_decided_by_single_keys_but_not_while_somebody_types() {
    submitted("Daniel LaRusso", "daniel@miyagido.com");
    submitted("Samantha", "sam@miyagido.com");
    Page page = open("approvals", "arno");
    Locator cards = page.locator(".approval");
    assertThat(cards).hasCount(2);
    String second = cards.nth(1).locator(".person a").textContent();

    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.getByRole(AriaRole.CHECKBOX).nth(2)).isChecked();
    Locator comment = cards.nth(1).locator("vaadin-text-field input");
    comment.pressSequentially("a day");
    assertThat(cards).hasCount(2);
    comment.press("Shift+Tab");
    page.keyboard().press("a");

    assertThat(page.getByText("Approved. The order is placed for: " + second)).isVisible();
    assertThat(cards).hasCount(1);
    page.keyboard().press("?");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Go to the next order");
    page.keyboard().press("d");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(cards).hasCount(1);
  }

  @Test
  void somebody_is_found_from_everywhere() {
    submitted("Daniel LaRusso", "daniel@miyagido.com");
    Page page = open("batches", "hanna");
    page.keyboard().press("Control+k");
    Locator field = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
    assertThat(field).isFocused();
    field.pressSequentially("larusso");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Found: 1");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/onboardings/[-0-9a-f]{36}$"));
    assertThat(heading(page)).hasText("Daniel LaRusso");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  private void submitted(String name, String email) {
    Page page = open("onboardings/new", "hanna");
    HireForm.fill(page, name, email, "sales");
    page.keyboard().press("Enter");
    assertThat(page.locator(".page-header .badge").first()).hasText("Waiting for approval");
    page.close();
  }

  private Page open(String path, String who) {
    return SignedInPage.open(BROWSER, port, path, who);
  }
}
