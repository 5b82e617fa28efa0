package app.gangway.browser;

import static app.gangway.browser.SignedInPage.heading;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.People;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open page when the line is cut, and when the session ends: nothing that was done is lost. */
@BrowserTest
class ConnectionIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  @Test
  void what_is_clicked_while_the_line_is_down_is_done_once_it_is_back() {
    Page hr = open("onboardings/new", "hanna");
    HireForm.fill(hr, "Daniel LaRusso", "daniel@miyagido.com", "sales");
    hr.keyboard().press("Enter");
    assertThat(status(hr)).hasText("Waiting for approval");
    Page approver = open("approvals", "arno");
    Locator banner = approver.locator(".connection-banner");
    assertThat(banner).hasCount(0);

    approver.context().setOffline(true);
    assertThat(banner).isVisible();
    assertThat(banner.getByRole(AriaRole.ALERT)).containsText("Connection lost");
    approver.getByLabel("Approve the order for Daniel LaRusso").click();
    banner.getByText("Try again").click();
    assertThat(banner.getByRole(AriaRole.ALERT)).containsText("Still");
    assertThat(status(hr)).hasText("Waiting for approval");

    approver.context().setOffline(false);
    assertThat(banner).isHidden();
    assertThat(approver.locator(".approval")).hasCount(0);
    assertThat(status(hr)).hasText("Completed");
  }

  @Test
  void a_form_is_still_filled_in_after_a_new_sign_in_of_the_same_person() {
    Page page = filledInUntilTheSessionEnded();
    SignIn.byForm(page, "hanna", People.PASSWORD);

    assertThat(heading(page)).hasText("New onboarding");
    assertThat(HireForm.field(page, "Name")).hasValue("Daniel LaRusso");
    assertThat(HireForm.field(page, "Email")).hasValue("daniel@miyagido.com");
    assertThat(HireForm.field(page, "Start date")).hasValue("01.02.2099");
    assertThat(HireForm.field(page, "Role")).hasValue("night shift");
    assertThat(HireForm.field(page, "Department")).hasValue("Night");
    assertThat(HireForm.field(page, "Location")).hasValue("");
    page.getByText("Start onboarding").click();
    assertThat(heading(page)).hasText("Daniel LaRusso");
    page.navigate(url("onboardings/new"));
    assertThat(HireForm.field(page, "Name")).hasValue("");
  }

  @Test
  void nobody_else_gets_to_see_it() {
    Page page = filledInUntilTheSessionEnded();
    SignIn.byForm(page, "ada", People.PASSWORD);

    assertThat(heading(page)).hasText("New onboarding");
    assertThat(HireForm.field(page, "Name")).hasValue("");
    Assertions.assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
  }

  private Page filledInUntilTheSessionEnded() {
    Page page = open("onboardings/new", "hanna");
    HireForm.fill(page, "Daniel LaRusso", "daniel@miyagido.com", "night shift");
    page.getByText("More about this person").click();
    HireForm.field(page, "Department").fill("Night");
    HireForm.field(page, "Department").press("Tab");
    endSession(page);
    page.getByText("Start onboarding").click();
    Locator message = page.getByRole(AriaRole.ALERTDIALOG);
    assertThat(message).containsText("You have been signed out");
    assertThat(message.getByRole(AriaRole.BUTTON)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("vaadin-login-form")).isVisible();
    return page;
  }

  /** As a restart or a sign-out elsewhere does: the browser has a cookie that nobody knows. */
  private static void endSession(Page page) {
    BrowserContext context = page.context();
    List<Cookie> cookies = context.cookies();
    cookies.forEach(cookie -> cookie.value = "ended");
    context.addCookies(cookies);
  }

  private static Locator status(Page page) {
    return page.locator(".page-header .badge").first();
  }

  private Page open(String path, String who) {
    return SignedInPage.open(BROWSER, port, path, who);
  }

  private String url(String path) {
    return "http://localhost:%d/%s".formatted(port, path);
  }
}
