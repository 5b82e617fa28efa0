package app.gangway.browser;

import static app.gangway.browser.SignedInPage.heading;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.process.CreateResult.Created;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessService;
import app.gangway.process.definition.Step;
import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An admin who has never seen JSON changes a process, by keyboard and by mouse. */
@BrowserTest
class ProcessEditorIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final int HEIGHT = 900;
  private static final int TABS = 6;

  private static final String SALES =
      """
      {"for": [{"department": ["Sales"], "location": ["Berlin", "Bonn"]}],
       "steps": [
         {"key": "card", "title": {"en": "Access card", "de": "Zutrittskarte", "ar": "بطاقة"},
          "do": "AccessCardCreationActivity", "when": {"location": ["Berlin"]},
          "start": "-10wd", "due": "-1wd", "owner": "facility"},
         {"key": "desk", "title": {"en": "Desk prepared"}, "do": "task", "start": "-5wd",
          "due": "-10wd", "owner": "facility", "after": ["card"], "required": false},
         {"key": "it", "do": "ItEquipmentOrderActivity", "approval": "equipment"}],
       "equipment": {"currency": "EUR", "limit": 1500, "rows": [{"role": "sales", "value": 2400}]}}
      """;

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;
  @Autowired ProcessService processes;

  @BeforeEach
  void clean() {
    cleanDatabase.clear();
  }

  @Test
  void by_keyboard_a_step_is_added_tried_and_published() {
    Page page = open("settings/processes/standard");
    press(page, "Edit");
    press(page, "Add step");
    assertThat(page.getByLabel("Title (English)")).isFocused();
    page.keyboard().type("Desk prepared");
    goTo(page, "Starts");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.OPTION, named("At once"))).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.getByText("1 working day before the first day, 8:00").first()).isVisible();
    goTo(page, "Starts: number of days");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("5");
    goTo(page, "Owner");
    page.keyboard().type("facility");
    page.keyboard().press("Tab");
    assertThat(page.getByText("5 working days before the first day, 8:00").first()).isVisible();
    assertThat(page.locator(".save-bar")).containsText("There are changes that are not saved.");

    focus(page, AriaRole.TAB, "Steps");
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("ArrowRight");
    }
    page.keyboard().press("Enter");
    assertThat(page.locator(".plan .step").filter(with("Desk prepared"))).containsText("facility");

    press(page, "Save draft");
    assertThat(page.locator(".save-bar")).containsText("Everything is saved.");
    press(page, "Publish …");
    assertThat(page.getByRole(AriaRole.TEXTBOX, named("What has changed?"))).isFocused();
    page.keyboard().type("A desk for all");
    page.keyboard().press("Enter");
    assertThat(page.getByText("In use: version 2")).isVisible();
    Step desk = standard().published().definition().step("desk-prepared").orElseThrow();
    Assertions.assertThat(desk.start()).hasToString("-5wd");
    Assertions.assertThat(desk.owner()).isEqualTo("facility");
  }

  @Test
  void by_keyboard_a_row_is_moved_and_keeps_the_focus() {
    draft();
    Page page = open("settings/processes/sales");
    rows(page).first().locator("td").first().focus();
    page.keyboard().press("Alt+ArrowDown");
    assertThat(titles(page)).hasText(new String[] {"Desk prepared", "Access card", "it"});
    assertThat(page.locator(".voice")).hasText("It is now step 2 of 3.");
    assertThat(page.locator(".step-form h2")).hasText("Step 2: Access card");
    assertThat(rows(page).nth(1).locator("td").first()).isFocused();
    page.keyboard().press("Alt+ArrowDown");
    assertThat(titles(page)).hasText(new String[] {"Desk prepared", "it", "Access card"});
    assertThat(rows(page).nth(2).locator("td").first()).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(page.locator(".step-form h2")).hasText("Step 2: it");
  }

  @Test
  void by_mouse_a_step_is_dragged_to_another_place_and_changed() {
    draft();
    Page page = open("settings/processes/sales");
    assertThat(titles(page)).hasCount(3);
    rows(page)
        .nth(2)
        .dragTo(rows(page).nth(0), new Locator.DragToOptions().setTargetPosition(60, 3));
    assertThat(titles(page)).hasText(new String[] {"it", "Access card", "Desk prepared"});
    rows(page).nth(1).click();
    assertThat(page.locator(".step-form h2")).hasText("Step 2: Access card");
    page.getByLabel("Title (English)").fill("Badge");
    assertThat(titles(page)).hasText(new String[] {"it", "Badge", "Desk prepared"});
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save draft")).click();
    assertThat(page.locator(".save-bar")).containsText("Everything is saved.");

    Assertions.assertThat(sales().draft().definition().steps())
        .extracting(Step::key)
        .containsExactly("it", "card", "desk");
    Assertions.assertThat(sales().draft().definition().steps().get(1).titles())
        .containsEntry("en", "Badge")
        .containsEntry("de", "Zutrittskarte");
  }

  @Test
  void by_mouse_a_process_is_dragged_before_another() {
    draft();
    SignedInAs.admin(() -> processes.create("it", "IT people", People.ADMIN));
    Page page = open("settings/processes");
    Locator titles = page.locator(".process h2");
    assertThat(titles).hasText(new String[] {"Sales people", "IT people", "Standard"});
    page.locator(".process .handle").nth(1).dragTo(page.locator(".process").first());

    assertThat(titles).hasText(new String[] {"IT people", "Sales people", "Standard"});
  }

  @Test
  void every_tab_with_a_draft_in_it_is_for_everybody() {
    draft();
    SoftAssertions found = new SoftAssertions();
    for (String language : List.of("en", "de", "ar")) {
      Page page = BROWSER.open(1280, HEIGHT, language);
      SignIn.byRequest(page, url("login"), "ada", People.PASSWORD);
      page.navigate(url("settings/processes/sales"));
      assertThat(heading(page)).isVisible();
      assertThat(titles(page)).hasCount(3);
      for (int width : new int[] {1280, 390}) {
        page.setViewportSize(width, HEIGHT);
        for (int tab = 0; tab < TABS; tab++) {
          page.evaluate("i => document.querySelector('vaadin-tabs').selected = i", tab);
          page.waitForFunction(
              "() => Object.values(window.Vaadin.Flow.clients).every(each => !each.isActive?.())");
          String where = "%s, tab %d, %d px".formatted(language, tab, width);
          found.assertThat(Accessibility.violations(page)).as(where).isEmpty();
          found
              .assertThat(
                  page.evaluate(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
              .as("sideways: " + where)
              .isEqualTo(0);
        }
      }
    }
    found.assertAll();
  }

  private void draft() {
    Created sales =
        (Created) SignedInAs.admin(() -> processes.create("sales", "Sales people", People.ADMIN));
    SignedInAs.admin(() -> processes.draft(sales.process().id(), SALES, People.ADMIN));
  }

  private ProcessOverview sales() {
    return SignedInAs.admin(() -> processes.list()).get(0);
  }

  private ProcessOverview standard() {
    return SignedInAs.admin(() -> processes.list()).get(0);
  }

  /** As they are seen, from the top. */
  private static Locator rows(Page page) {
    return page.locator(".step-grid tbody tr:not([hidden])");
  }

  private static Locator titles(Page page) {
    return page.locator(".step-grid .step-what .strong:visible");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** By the key, wherever the focus was. */
  private static void press(Page page, String button) {
    focus(page, AriaRole.BUTTON, button);
    page.keyboard().press("Enter");
  }

  private static void focus(Page page, AriaRole role, String name) {
    page.getByRole(role, named(name).setExact(true)).first().focus();
  }

  private static void goTo(Page page, String name) {
    KeyboardIT.goTo(page, name);
  }

  private Page open(String path) {
    return SignedInPage.open(BROWSER, port, path, "ada");
  }

  private String url(String path) {
    return "http://localhost:%d/%s".formatted(port, path);
  }
}
