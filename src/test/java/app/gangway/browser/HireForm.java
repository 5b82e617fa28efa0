package app.gangway.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form for a new hire, in a real browser. */
final class HireForm {

  private HireForm() {}

  static void fill(Page page, String name, String email, String role) {
    field(page, "Name").fill(name);
    field(page, "Email").fill(email);
    field(page, "Start date").fill("01.02.2099");
    field(page, "Start date").press("Tab");
    field(page, "Role").fill(role);
    field(page, "Role").press("Tab");
  }

  static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }
}
