package app.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.apidocs.ApiPage;
import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import app.gangway.testing.People;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** All that people and machines do works where the application has but a path of its host. */
@Import(CleanDatabase.class)
abstract class UnderAPath {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Autowired CleanDatabase cleanDatabase;

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  /** What every address begins with; no slash at the end. */
  abstract String gangway();

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  @AfterEach
  void nobodyHasLeftThePath() {
    Assertions.assertThat(asked)
        .filteredOn(address -> !address.startsWith("data:") && !address.startsWith("blob:"))
        .allMatch(address -> address.startsWith(gangway() + "/"));
  }

  @Test
  void the_pages_lead_to_each_other_and_are_live() {
    Page page = signedIn("onboardings/new");
    HireForm.fill(page, "Daniel LaRusso", "daniel.larusso@miyagido.com", "sales");
    page.getByText("Start onboarding").click();
    assertThat(page.locator(".page-header .badge")).hasText("Waiting for approval");
    assertThat(page).hasURL(Pattern.compile("/onboardings/[-0-9a-f]{36}$"));
    String onboarding = page.url();

    Page approver = signedIn("approvals", "arno");
    assertThat(approver).hasTitle("(1) Approvals · Gangway");
    approver.getByLabel("Approve the order for Daniel LaRusso").click();
    assertThat(page.locator(".page-header .badge")).hasText("Completed");

    for (String name : List.of("Onboardings", "Batches", "Approvals", "Audit log", "Overview")) {
      page.locator("vaadin-side-nav-item").getByText(name).click();
      assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText(Pattern.compile(name));
    }
    assertThat(page).hasURL(gangway() + "/");
    page.navigate(onboarding);
    assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText("Daniel LaRusso");
    ElementHandle brand = page.locator(".brand img").first().elementHandle();
    page.waitForFunction("image => image.complete && image.naturalWidth > 0", brand);
  }

  @Test
  void a_file_goes_in_and_another_comes_out() {
    Page page = signedIn("batches/new");
    String file = "name,email,startdate,role\nKim,kim@example.com,01.02.2099,developer\n";
    assertThat(page.getByText("Choose a CSV file")).isVisible();
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload("hires.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    page.getByText("Onboard people: 1").click();
    assertThat(page.locator(".page-header .badge")).hasText("Completed");

    String exported = page.waitForDownload(() -> page.getByText("Export").click()).url();

    Assertions.assertThat(exported).startsWith(gangway() + "/");
  }

  @Test
  void signing_out_and_in_again_leads_back() {
    Page page = signedIn("batches");

    page.getByText("Sign out").click();

    assertThat(page.locator("vaadin-login-form")).isVisible();
    assertThat(page).hasURL(gangway() + "/login");
    page.navigate(gangway() + "/onboardings?status=FAILED");
    SignIn.byForm(page, "hanna", "a wrong guess");
    assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("is incorrect");
    SignIn.byForm(page, "hanna", People.PASSWORD);
    assertThat(page).hasURL(gangway() + "/onboardings?status=FAILED");
  }

  @Test
  void the_jobs_dashboard_shows_and_changes_jobs() {
    Page page = signedIn("onboardings/new");
    HireForm.fill(page, "Terry Silver", "terry.silver@cobrakai.com", "manager");
    page.getByText("Start onboarding").click();
    assertThat(page.locator(".page-header .badge")).hasText("Completed");

    Page jobs = page.waitForPopup(() -> page.getByText("JobRunr").click());
    assertThat(jobs.getByText("Realtime graph")).isVisible();
    jobs.locator("#jobs-btn").click();
    jobs.getByText("Succeeded").first().click();
    jobs.getByText("Close: Terry Silver").click();
    jobs.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete")).click();
    assertThat(jobs.getByText("Successfully deleted job")).isVisible();
    Assertions.assertThat(asked).anyMatch(address -> address.startsWith(gangway() + "/sse/"));
  }

  @Test
  void the_page_of_the_api_tries_what_it_shows() {
    Page page = signedIn("");
    Page api = page.waitForPopup(() -> page.locator("a.external").last().click());
    assertThat(api).hasURL(gangway() + ApiPage.PATH);
    assertThat(api).hasTitle("API reference · Gangway");
    Locator status = api.locator("[id$='-status']");
    status.locator(".opblock-summary-control").click();

    String tried =
        api.waitForResponse(
                answer -> answer.url().contains("/instances/1b671a64"),
                () -> status.locator(".execute").click())
            .url();

    Assertions.assertThat(tried).startsWith(gangway() + DurableClient.INSTANCES + "/");
    Assertions.assertThat(
            api.locator(".brand").evaluate("brand => getComputedStyle(brand).textDecorationLine"))
        .isEqualTo("none");
    api.locator(".brand").click();
    assertThat(api).hasURL(gangway() + "/");
  }

  @Test
  void a_machine_is_given_addresses_that_it_can_use() {
    DurableClient machine = new DurableClient(gangway(), People.ADMIN_KEY);

    Instance waiting =
        machine.started(
            "OnboardingOrchestratorExternalEvent",
            "a;b %",
            """
            {"name": "Daniel LaRusso", "email": "d@miyagido.com", "startdate": "01.02.2022",
            "role": "sales"}""");

    Assertions.assertThat(waiting.link("statusQueryGetUri"))
        .startsWith(gangway() + DurableClient.INSTANCES + "/");
    Assertions.assertThat(waiting.status().header("Location"))
        .isEqualTo(waiting.link("statusQueryGetUri"));
    Assertions.assertThat(waiting.status().text("instanceId")).isEqualTo("a;b %");
    Assertions.assertThat(machine.get(DurableClient.INSTANCES + "/").status()).isEqualTo(200);
    waiting.end();
  }

  private Page signedIn(String path) {
    return signedIn(path, "ada");
  }

  private Page signedIn(String path, String who) {
    Page page = BROWSER.open();
    page.context().onRequest(request -> asked.add(request.url()));
    SignIn.byRequest(page, gangway() + "/login", who, People.PASSWORD);
    page.navigate(gangway() + "/" + path);
    assertThat(page.getByRole(AriaRole.HEADING, level1())).isVisible();
    return page;
  }

  private static Page.GetByRoleOptions level1() {
    return new Page.GetByRoleOptions().setLevel(1);
  }
}
