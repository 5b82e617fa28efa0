package app.gangway.browser;

import static app.gangway.testing.Steps.of;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody of facility, who is neither HR nor an approver, in a real browser. */
@BrowserTest
class MyTasksIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;
  @Autowired OnboardingService onboardings;

  @Test
  void whoever_signs_in_ticks_ten_tasks_and_ends_them_at_once_by_keyboard() {
    cleanDatabase.clear();
    for (int i = 1; i < 10; i++) {
      waits("Hire " + i, Instant.parse("2099-01-0" + i + "T08:00:00Z"));
    }
    waits("Overdue", Instant.parse("2022-01-03T08:00:00Z"));
    Page page = SignedInPage.open(BROWSER, port, "", "frida");
    assertThat(page).hasURL(Pattern.compile("/tasks$"));
    assertThat(page.locator(".menu vaadin-side-nav-item")).hasCount(1);
    assertThat(page.locator("vaadin-grid .person bdi").nth(1)).hasText("Overdue");
    assertThat(Accessibility.violations(page)).isEmpty();

    page.getByLabel("Select all").focus();
    page.keyboard().press("Space");
    assertThat(page.getByText("Selected: 10")).isVisible();
    assertThat(Accessibility.violations(page)).isEmpty();
    page.getByLabel("Remark (optional)").focus();
    page.keyboard().type("All set up");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page.getByText("Done: 10")).isVisible();
    assertThat(page.getByText("Nothing to do")).isVisible();
    assertThat(page.evaluate("document.activeElement.textContent"))
        .asString()
        .contains("Nothing to do");
  }

  @Test
  void on_a_phone_tasks_are_cards_that_are_taken_with_a_tick() {
    cleanDatabase.clear();
    waits("Carmen Diaz", Instant.parse("2022-01-03T08:00:00Z"));
    waits("Eli Moskowitz", Instant.parse("2099-01-03T08:00:00Z"));
    Page page = SignedInPage.open(BROWSER, port, "", "frida");
    page.setViewportSize(390, 844);
    assertThat(page.locator(".grid-card").first()).containsText("Carmen Diaz");

    page.getByLabel("Select Step desk, Carmen Diaz").click();
    page.getByText("Take", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.getByText("Taken: 1")).isVisible();
    assertThat(page.locator(".grid-card").first()).containsText("frida");
    assertThat(page.locator("input.tick:focus, vaadin-checkbox[focused]")).hasCount(1);
    // Until it has faded in, its words are as pale as that.
    assertThat(page.locator("vaadin-notification-card[opening]")).hasCount(0);
    assertThat(Accessibility.violations(page)).isEmpty();
  }

  private void waits(String name, Instant due) {
    Submission hire =
        Submission.of(People.hire(name, name.replace(' ', '.') + "@x.example", "dev"));
    SignedInAs.admin(
        () ->
            onboardings.submit(
                hire, submission -> plan(of("facility", due, task("desk"))), People.HR));
  }
}
