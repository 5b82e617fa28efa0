package app.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How times are told, also to who does not see them, and for whom what moves is too much. */
@BrowserTest
class MotionIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final int APPROVAL_MILLIS = 90_000;
  private static final int TWO_DAYS_MILLIS = 2 * 24 * 3_600_000;
  private static final int STEP_MILLIS = 2_000;

  /** Beside whatever the page shows. */
  private static final String COUNT_DOWN =
      """
      millis => {
        const countdown = document.createElement('gw-countdown');
        countdown.setAttribute('from', new Date(Date.now()).toISOString());
        countdown.setAttribute('until', new Date(Date.now() + millis).toISOString());
        document.body.append(countdown);
        window.spoken = [];
        new MutationObserver(() => {
          const said = document.querySelector('.voice')?.textContent;
          if (said && said !== window.spoken.at(-1)) {
            window.spoken.push(said);
          }
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }""";

  /** Further than the page can be after its start. */
  private static final long LEAP_MILLIS = 3_600_000;

  private static final String MOVING =
      "document.getAnimations().filter(each => each.effect.getTiming().duration > 1).length";

  @LocalServerPort int port;

  @Test
  void a_countdown_is_spoken_at_three_moments_only() {
    Page page = BROWSER.open();
    page.clock().install();
    page.navigate("http://localhost:%d/login".formatted(port));
    // Else the real time that the steps take on a busy machine would count too.
    page.clock().pauseAt(System.currentTimeMillis() + LEAP_MILLIS);
    page.evaluate(COUNT_DOWN, APPROVAL_MILLIS);
    // Not run through: there would be a picture for each sixtieth of a second.
    for (int millis = 0; millis < APPROVAL_MILLIS; millis += STEP_MILLIS) {
      page.clock().fastForward(STEP_MILLIS);
    }

    assertThat(page.locator("gw-countdown")).hasAttribute("over", "");
    Assertions.assertThat(page.evaluate("window.spoken"))
        .isEqualTo(List.of("60 seconds left", "30 seconds left", "10 seconds left"));
  }

  @Test
  void a_deadline_that_is_far_away_is_told_by_its_day() {
    Page page = BROWSER.open();
    page.navigate("http://localhost:%d/login".formatted(port));
    page.evaluate(COUNT_DOWN, TWO_DAYS_MILLIS);

    assertThat(page.locator("gw-countdown"))
        .hasText(Pattern.compile("^until (Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\D+\\d.*:\\d\\d.*$"));
  }

  @Test
  void a_moment_that_is_weeks_ahead_is_told_by_its_day_and_a_near_one_by_how_long_it_is() {
    Page page = BROWSER.open();
    page.navigate("http://localhost:%d/login".formatted(port));
    for (int days : new int[] {-60, 2, 60}) {
      page.evaluate(
          """
          days => {
            const moment = document.createElement('gw-moment');
            moment.setAttribute('at', new Date(Date.now() + days * 24 * 3_600_000).toISOString());
            document.body.append(moment);
            const day = moment.cloneNode();
            day.setAttribute('day', '');
            document.body.append(day);
          }""",
          days);
    }
    Pattern day = Pattern.compile("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \\d+, 20\\d\\d$");

    assertThat(page.locator("gw-moment").nth(0)).hasText("2 months ago");
    assertThat(page.locator("gw-moment").nth(1)).hasText(day);
    assertThat(page.locator("gw-moment").nth(2)).hasText("in 2 days");
    assertThat(page.locator("gw-moment").nth(3)).hasText(day);
    assertThat(page.locator("gw-moment").nth(4)).hasText(day);
  }

  @Test
  void nothing_moves_for_who_has_asked_for_that() {
    Assertions.assertThat(movingInAnotherTheme(ReducedMotion.NO_PREFERENCE)).isPositive();
    Assertions.assertThat(movingInAnotherTheme(ReducedMotion.REDUCE)).isZero();
  }

  private int movingInAnotherTheme(ReducedMotion wish) {
    Page page = BROWSER.open();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(wish));
    page.navigate("http://localhost:%d/login".formatted(port));
    assertThat(page.locator("vaadin-login-form")).isVisible();
    page.evaluate("document.documentElement.setAttribute('theme', 'dark')");
    return (int) page.evaluate(MOVING);
  }
}
