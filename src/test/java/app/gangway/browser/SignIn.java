package app.gangway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** Ways to sign in with a real browser. */
final class SignIn {

  private SignIn() {}

  /**
   * Sends what the form sends, without the page: loading it costs as much as the rest of a test.
   */
  static void byRequest(Page page, String signInPage, String name, String password) {
    APIResponse answer =
        page.request()
            .post(
                signInPage,
                RequestOptions.create()
                    .setForm(FormData.create().set("username", name).set("password", password))
                    .setMaxRedirects(0));
    assertThat(answer.status()).isIn(302, 303);
    assertThat(answer.headers().get("location")).doesNotContain("/login");
  }

  /** Fills in the form of the sign-in page, which is open, and sends it. */
  static void byForm(Page page, String name, String password) {
    Locator form = page.locator("vaadin-login-form");
    form.locator("input[name=username]").fill(name);
    form.locator("input[name=password]").fill(password);
    page.keyboard().press("Enter");
  }
}
