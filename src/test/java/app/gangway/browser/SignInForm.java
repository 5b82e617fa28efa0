package app.gangway.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form of the sign-in page, in a real browser. */
final class SignInForm {

  private SignInForm() {}

  static void fill(Page page, String name, String password) {
    Locator form = page.locator("vaadin-login-form");
    form.locator("input[name=username]").fill(name);
    form.locator("input[name=password]").fill(password);
    page.keyboard().press("Enter");
  }
}
