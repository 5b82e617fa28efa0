package app.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import app.gangway.testing.People;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page of the application as somebody has it who is signed in. */
public final class SignedInPage {

  private SignedInPage() {}

  /** Opens it in a browser of its own, and waits until it can be read. */
  public static Page open(Browser browser, int port, String path, String who) {
    Page page = browser.open();
    String gangway = "http://localhost:%d/".formatted(port);
    SignIn.byRequest(page, gangway + "login", who, People.PASSWORD);
    page.navigate(gangway + path);
    assertThat(heading(page)).isVisible();
    return page;
  }

  /** What the page is about. */
  static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }
}
