package app.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.security.account.DemoAccounts;
import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.DemoTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each role's way, and where it ends; in the demo, whose accounts stand on the sign-in page. */
@DemoTest
class RolesIT {

  private static final String HOSTILE = "<img src=x onerror=window.hacked=1>";

  @RegisterExtension static final Browser BROWSER = new Browser();

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  @Test
  void hr_submits_and_sees_but_does_not_decide() {
    Page page = BROWSER.open();
    page.navigate(url(""));
    page.getByText("hanna · HR").click();
    assertThat(page.getByText("Demo: anybody can sign in").last()).isVisible();
    assertThat(menu(page)).containsText(new String[] {"Overview", "Onboardings", "Batches"});
    assertThat(page.getByText("JobRunr")).hasCount(0);
    Page api = page.waitForPopup(() -> page.locator("a.external").click());
    assertThat(api).hasTitle("API reference · Gangway");

    for (String place : List.of("approvals", "audit")) {
      page.navigate(url(place));
      assertThat(page.getByText("You do not have access")).isVisible();
    }
    Assertions.assertThat(page.navigate(url("dashboard")).status()).isEqualTo(403);
  }

  @Test
  void an_approver_decides_and_sees_what_it_is_about_and_no_more() {
    Page hr = signedIn("hanna", "onboardings/new");
    submit(hr, "Daniel LaRusso", "sales");
    assertThat(hr.locator(".page-header .badge")).hasText("Waiting for approval");
    assertThat(hr.getByText("Go to approvals")).hasCount(0);
    String waiting = hr.url();
    hr.navigate(url("onboardings/new"));
    submit(hr, "Johnny Lawrence", "developer");
    assertThat(hr.locator(".page-header .badge")).hasText("Completed");
    String unasked = hr.url();

    Page approver = signedIn("arno", "");
    assertThat(approver).hasURL(Pattern.compile("/approvals$"));
    assertThat(menu(approver)).containsText(new String[] {"Approvals"});
    assertThat(approver.locator("a.external")).hasCount(0);
    approver.navigate(waiting);
    assertThat(approver.getByRole(AriaRole.HEADING, level1())).hasText("Daniel LaRusso");
    assertThat(approver.getByText("Withdraw")).hasCount(0);
    approver.navigate(unasked);
    assertThat(approver.getByText("Page not found")).isVisible();
    approver.navigate(url("batches/new"));
    assertThat(approver.getByText("You do not have access")).isVisible();

    approver.navigate(url("approvals"));
    approver.getByLabel("Approve the order for Daniel LaRusso").click();
    assertThat(approver.getByText("Nothing is waiting for a decision")).isVisible();
  }

  @Test
  void an_admin_does_it_all_but_decide_on_what_is_their_own() {
    Page page = signedIn("ada", "onboardings/new");
    submit(page, "Daniel LaRusso", "sales");
    assertThat(page.locator(".page-header .badge")).hasText("Waiting for approval");
    page.getByText("Go to approvals").click();
    assertThat(page.getByText("You submitted this onboarding: another approver has to decide."))
        .isVisible();
    assertThat(page.getByLabel("Approve the order for Daniel LaRusso")).hasCount(0);

    page.getByText("Audit log").first().click();
    assertThat(page.getByText("Daniel LaRusso was submitted.").first()).isVisible();
    Page jobs = page.waitForPopup(() -> page.locator("a.external[href='dashboard']").click());
    assertThat(jobs.getByText("Realtime graph")).isVisible();
  }

  @Test
  void a_wrong_password_is_told_and_signing_out_ends_the_session() {
    Page page = BROWSER.open();
    page.navigate(url("batches"));
    SignIn.byForm(page, "hanna", "a wrong guess");
    assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("is incorrect");
    page.getByText("hanna · HR").click();
    assertThat(page).hasURL(url("batches"));

    page.getByText("Sign out").click();
    assertThat(page.locator("vaadin-login-form")).isVisible();
    page.navigate(url("batches"));
    assertThat(page.locator("vaadin-login-form")).isVisible();
  }

  @Test
  void what_people_type_is_text_everywhere() {
    Page page = signedIn("ada", "onboardings/new");
    List<String> broken = new ArrayList<>();
    page.onPageError(broken::add);
    submit(page, HOSTILE, "sales");
    assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText(HOSTILE);
    assertThat(page.locator(".timeline")).containsText(HOSTILE + " was submitted.");

    page.navigate(url("batches/new"));
    assertThat(page.getByText("Choose a CSV file")).isVisible();
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload(
                HOSTILE.replace("<", "(") + ".csv",
                "text/csv",
                ("name,email,startdate,role\n\""
                        + HOSTILE
                        + "\",a@b.example,01.02.2099,\""
                        + HOSTILE
                        + "\"\n😀 שלום\u200F,b@b.example,01.02.2099,sales\nev\u202Eil,c@b.example,01.02.2099,x\n")
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getByText("a name without control characters")).isVisible();
    page.getByText("Onboard people: 2").click();
    assertThat(page.locator(".page-header .badge").first()).isVisible();

    for (String place : List.of("", "onboardings", "approvals", "batches", "audit")) {
      page.navigate(url(place));
      assertThat(page.getByRole(AriaRole.HEADING, level1())).isVisible();
      assertThat(page.getByText(Pattern.compile("img src=x")).first()).isAttached();
    }
    page.navigate(url("dashboard/jobs?state=SCHEDULED"));
    assertThat(page.getByText("Decline unless decided: " + HOSTILE)).isVisible();
    Assertions.assertThat(page.evaluate("window.hacked")).isNull();
    Assertions.assertThat(broken).isEmpty();
  }

  private Page signedIn(String who, String path) {
    Page page = BROWSER.open();
    SignIn.byRequest(page, url("login"), who, DemoAccounts.PASSWORD);
    page.navigate(url(path));
    assertThat(page.getByRole(AriaRole.HEADING, level1())).isVisible();
    return page;
  }

  private static com.microsoft.playwright.Locator menu(Page page) {
    return page.locator("vaadin-side-nav-item");
  }

  private static void submit(Page page, String name, String role) {
    page.getByLabel("Name", exactly()).fill(name);
    page.getByLabel("Email", exactly()).fill(name.replaceAll("\\W", "") + "@example.com");
    page.getByLabel("Start date", exactly()).fill("01.02.2099");
    page.getByLabel("Start date", exactly()).press("Tab");
    page.getByLabel("Role", exactly()).fill(role);
    page.getByLabel("Role", exactly()).press("Tab");
    page.getByText("Start onboarding").click();
    assertThat(page).hasURL(Pattern.compile("/onboardings/[-0-9a-f]{36}$"));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions level1() {
    return new Page.GetByRoleOptions().setLevel(1);
  }

  private String url(String path) {
    return "http://localhost:%d/%s".formatted(port, path);
  }
}
