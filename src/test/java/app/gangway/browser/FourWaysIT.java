package app.gangway.browser;

import static app.gangway.browser.SignedInPage.heading;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The four ways of use, as a person goes them: form, CSV file, approval, JobRunr's dashboard. */
@BrowserTest
class FourWaysIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  @Test
  void a_developer_is_onboarded_by_form_and_seen_to_complete() {
    Page page = open("", "hanna");
    page.getByRole(AriaRole.MAIN).getByText("New onboarding").first().click();
    HireForm.fill(page, "Johnny Lawrence", "johnny.lawrence@eaglefang.com", "developer");
    page.keyboard().press("Enter");

    assertThat(heading(page)).hasText("Johnny Lawrence");
    assertThat(page.locator(".activity")).hasCount(3);
    assertThat(page.locator(".page-header .badge")).hasText("Completed");
    assertThat(page.locator(".timeline"))
        .containsText(
            "Welcome Johnny Lawrence! Happy to have you on board and see you on 01.02.2099!");
  }

  @Test
  void a_csv_shows_its_problems_is_mended_and_runs_to_its_end_live() {
    Page page = open("batches/new", "hanna");
    drop(page, "New hires\nTeam;name;email;startdate;role\nRed;Kim;kim@x.com;03/04/25;developer\n");
    assertThat(page.getByText("dd.MM.yyyy or yyyy-MM-dd")).isVisible();
    assertThat(page.locator(".cell-field input")).hasValue("03/04/25");
    assertThat(page).hasURL(Pattern.compile("/imports/"));
    page.reload();
    assertThat(page.locator(".cell-field input")).hasValue("03/04/25");
    Download rest = page.waitForDownload(() -> page.getByText("Download the problem rows").click());
    Assertions.assertThat(text(rest))
        .startsWith("\uFEFFrow;error;Team;name;email;startdate;role\r\n3;")
        .endsWith(";Red;Kim;kim@x.com;03/04/25;developer\r\n");
    String mended = text(rest).replace("kim@x.com;03/04/25", "kim@x.com;03.04.2099");
    page.getByText("Discard").click();
    assertThat(page.locator("vaadin-upload")).isVisible();

    upload(page, mended);
    assertThat(page.getByText("Ready to onboard: 1")).isVisible();
    assertThat(page.getByText("Rows with problems")).hasCount(0);
    page.navigate(url("batches/new"));

    StringBuilder people = new StringBuilder("name,email,startdate,role\n");
    IntStream.range(0, 60)
        .forEach(n -> people.append("P%d,p%d@example.com,01.02.2099,developer\n".formatted(n, n)));
    upload(page, people.toString());
    page.getByText("Onboard people: 60").click();

    assertThat(page).hasURL(Pattern.compile("/batches/"));
    page.reload();
    assertThat(heading(page)).hasText("hires.csv");
    assertThat(page.locator(".counts")).containsText(Pattern.compile("Ended: 60 of 60"));
    assertThat(page.locator(".page-header .badge")).hasText("Completed");
  }

  @Test
  void a_sales_hires_order_is_approved_by_a_click_and_leaves_every_open_page() {
    Page approver = open("approvals", "arno");
    Page colleague = open("approvals", "ada");
    assertThat(approver.getByText("Nothing is waiting for a decision")).isVisible();

    Page hr = open("onboardings/new", "hanna");
    HireForm.fill(hr, "Daniel LaRusso", "daniel.larusso@miyagido.com", "sales");
    hr.getByText("Start onboarding").click();
    assertThat(hr.locator(".page-header .badge")).hasText("Waiting for approval");
    assertThat(colleague.locator(".approval")).hasCount(1);
    assertThat(approver.locator(".approval gw-countdown"))
        .hasText(Pattern.compile("1:\\d\\d left"));

    approver.getByLabel("Approve the order for Daniel LaRusso").click();

    assertThat(approver.locator(".approval")).hasCount(0);
    assertThat(colleague.locator(".approval")).hasCount(0);
    assertThat(hr.locator(".page-header .badge")).hasText("Completed");
    approver.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Decided")).click();
    assertThat(approver.locator("vaadin-grid").getByText("Daniel LaRusso")).isVisible();
  }

  @Test
  void an_email_that_is_under_way_is_pointed_out_and_no_enter_starts_it() {
    Page page = open("onboardings/new", "hanna");
    HireForm.fill(page, "Daniel LaRusso", "daniel.larusso@miyagido.com", "sales");
    page.getByText("Start onboarding").click();
    assertThat(page.locator(".page-header .badge")).hasText("Waiting for approval");
    page.navigate(url("onboardings/new"));
    page.setViewportSize(390, 844);
    HireForm.fill(page, "Danny", "Daniel.Larusso@miyagido.com", "developer");
    assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.ALERT))
        .containsText("An onboarding with this email is already running: Daniel LaRusso");
    checkThePage(page, "onboardings/new with a warning");

    HireForm.field(page, "Name").press("Enter");
    HireForm.field(page, "Name").press("Enter");
    assertThat(page.getByText("Nothing was started").first()).isVisible();
    assertThat(page).hasURL(Pattern.compile("/onboardings/new"));

    page.getByText("Start anyway").click();
    assertThat(heading(page)).hasText("Danny");
  }

  @Test
  void the_jobs_dashboard_reads_like_the_business() {
    Page page = open("onboardings/new", "ada");
    HireForm.fill(page, "Terry Silver", "terry.silver@cobrakai.com", "manager");
    page.getByText("Start onboarding").click();
    assertThat(page.locator(".page-header .badge")).hasText("Completed");

    Page jobs = page.waitForPopup(() -> page.locator("a.external[href='dashboard']").click());
    List<String> called = new CopyOnWriteArrayList<>();
    jobs.onRequestFinished(request -> called.add(request.url()));
    assertThat(jobs.getByText("Realtime graph")).isVisible();
    jobs.navigate(url("dashboard/jobs?state=SUCCEEDED"));

    assertThat(jobs.getByText("Welcome email: Terry Silver")).isVisible();
    assertThat(jobs.getByText("Close: Terry Silver")).isVisible();
    jobs.getByText("Close: Terry Silver").click();
    jobs.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete")).click();
    assertThat(jobs.getByText("Successfully deleted job")).isVisible();
    jobs.getByText("Back to Gangway").click();
    assertThat(heading(jobs)).hasText("Overview");
    Assertions.assertThat(called).isNotEmpty().allMatch(address -> address.startsWith(url("")));
  }

  private static void checkThePage(Page phone, String path) {
    assertThat(heading(phone)).isVisible();
    int overflow =
        ((Number)
                phone.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .intValue();
    Assertions.assertThat(overflow).as("sideways scrolling on /" + path).isZero();
    Assertions.assertThat(Accessibility.violations(phone))
        .as("accessibility of /" + path)
        .isEmpty();
  }

  private Page open(String path, String who) {
    return SignedInPage.open(BROWSER, port, path, who);
  }

  private String url(String path) {
    return "http://localhost:%d/%s".formatted(port, path);
  }

  private static String text(Download file) {
    try (InputStream in = file.createReadStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static void drop(Page page, String text) {
    assertThat(page.getByText("or drop it here")).isVisible();
    JSHandle dragged =
        page.evaluateHandle(
            """
            text => {
              const dragged = new DataTransfer();
              dragged.items.add(new File([text], 'hires.csv', { type: 'text/csv' }));
              return dragged;
            }""",
            text);
    page.dispatchEvent("vaadin-upload", "drop", Map.of("dataTransfer", dragged));
  }

  private static void upload(Page page, String text) {
    assertThat(page.getByText("Choose a CSV file")).isVisible();
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload("hires.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
  }
}
