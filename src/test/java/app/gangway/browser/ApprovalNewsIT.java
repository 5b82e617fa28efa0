package app.gangway.browser;

import static app.gangway.browser.SignedInPage.heading;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.activity.Activities;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Limit;

/** An approver who has some page open is told, in front of it or not, until it is decided. */
@BrowserTest
class ApprovalNewsIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String TOLD = "Daniel LaRusso’s IT equipment waits for your approval";

  /** Keeps the browser's own notifications, and counts the notes that are played. */
  private static final String WITNESS =
      """
      window.notified = [];
      window.notes = 0;
      window.said = [];
      window.pushes = [];
      const Real = window.Notification;
      window.Notification = class extends Real {
        constructor(title, options) {
          super(title, options);
          window.notified.push(this);
        }
        close() {
          super.close();
          this.closed = true;
        }
      };
      const note = BaseAudioContext.prototype.createOscillator;
      BaseAudioContext.prototype.createOscillator = function () {
        window.notes++;
        return note.call(this);
      };
      window.WebSocket = class extends WebSocket {
        constructor(...address) {
          super(...address);
          this.addEventListener('message', () => window.pushes.push(Date.now()));
        }
      };
      new MutationObserver(() => {
        if (!window.toldAt && document.querySelector('gw-toast')) {
          window.toldAt = Date.now();
        }
        const text = document.querySelector('.voice')?.textContent;
        if (text && text !== window.said.at(-1)) {
          window.said.push(text);
        }
      }).observe(document, { childList: true, subtree: true, characterData: true });
      """;

  private static final double TWO_SECONDS = 2_000;

  private static final String NOTIFIED = "notified.map(each => each.title)";
  private static final String CLOSED = "notified.length && notified.every(each => each.closed)";
  private static final String ICON = "document.querySelector('link[rel~=icon]').href";
  private static final String MOVING =
      "document.querySelector('gw-toast').getAnimations()"
          + ".filter(each => each.effect.getTiming().duration > 1).length";

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;
  @Autowired OnboardingService onboardings;
  @Autowired BatchService batches;
  @Autowired Activities activities;
  @Autowired Approvals approvals;
  @Autowired ApprovalService service;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  @Test
  void an_order_is_told_in_every_tab_until_somebody_has_decided() {
    Page behind = open("batches", "ada");
    Page page = behind.context().newPage();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    page.navigate(url("audit"));
    Locator search = page.locator("main input").first();
    search.focus();
    String plainIcon = (String) page.evaluate(ICON);

    submit("Daniel LaRusso");

    assertThat(toasts(page)).containsText(TOLD);
    Assertions.assertThat(page.evaluate("toldAt"))
        .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
        .isLessThan(askedAt() + TWO_SECONDS);
    assertThat(toasts(page)).containsText("IT equipment for the role sales exceeds");
    assertThat(toasts(page)).containsText(Pattern.compile("1:\\d\\d left"));
    assertThat(search).isFocused();
    assertThat(page).hasTitle("(1) Audit log · Gangway");
    page.waitForFunction(ICON + ".startsWith('data:image/svg')");
    Assertions.assertThat(page.evaluate("said")).isEqualTo(List.of(TOLD));
    Assertions.assertThat(page.evaluate("notes")).isEqualTo(0);
    Assertions.assertThat(page.evaluate(MOVING)).isEqualTo(0);
    Assertions.assertThat(Accessibility.violations(page)).isEmpty();
    behind.waitForFunction("notified.length");
    Assertions.assertThat(behind.evaluate(NOTIFIED)).isEqualTo(List.of(TOLD));
    Assertions.assertThat(behind.evaluate("notified[0].tag"))
        .isEqualTo("gangway-" + waiting())
        .isEqualTo(page.evaluate("notified[0].tag"));

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Insights")).click();
    assertThat(page).hasTitle("(1) Insights · Gangway");
    assertThat(toasts(page)).hasCount(1);

    decide(waiting());

    assertThat(toasts(page)).hasCount(0);
    assertThat(page).hasTitle("Insights · Gangway");
    page.waitForFunction(ICON + " === '" + plainIcon + "'");
    assertThat(behind).hasTitle("Batches · Gangway");
    page.waitForFunction(CLOSED);
    behind.waitForFunction(CLOSED);
  }

  @Test
  void many_are_one_toast_and_few_pushes() {
    Page page = open("approvals", "arno");
    List<NewHire> hires =
        IntStream.range(0, 60)
            .mapToObj(n -> People.hire("Person " + n, "p%d@example.com".formatted(n), "sales"))
            .toList();
    page.evaluate("pushes = []");
    SignedInAs.admin(
        () -> batches.submit(People.batch(UUID.randomUUID(), "people.csv", hires), People.HR));

    assertThat(page).hasTitle("(60) Approvals · Gangway");
    assertThat(toasts(page)).containsText("Orders waiting for your approval: 60");
    Assertions.assertThat((int) page.evaluate("pushes.length"))
        .isLessThan(2 + (int) page.evaluate("Math.ceil((pushes.at(-1) - pushes[0]) / 330)"));
  }

  @Test
  void a_toast_leads_to_the_card_by_keyboard_alone_and_a_notification_by_a_click() {
    Page page = open("audit", "ada");
    submit("Daniel LaRusso");
    Locator show = page.getByLabel("Show the order for Daniel LaRusso");
    show.focus();
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/approvals\\?order="));
    assertThat(page.locator(".approval .person a").first()).isFocused();
    assertThat(toasts(page)).hasCount(0);

    page.navigate(url("audit"));
    assertThat(page).hasTitle("(1) Audit log · Gangway");
    submit("Samantha");
    assertThat(toasts(page)).hasCount(1);
    UUID later = approvals.pendingIds(Limit.of(2)).get(1);
    page.context().setOffline(true);
    decide(later);
    page.evaluate("notified[0].onclick()");
    page.context().setOffline(false);

    assertThat(page.locator(".callout")).containsText("no longer waits for a decision");
    assertThat(page.locator(".callout")).containsText("by arno");
    assertThat(page.locator(".callout")).isFocused();
    assertThat(page).hasTitle("(1) Approvals · Gangway");
  }

  @Test
  void the_focus_goes_back_to_where_it_was_when_a_toast_is_closed() {
    Page page = open("audit", "ada");
    Locator search = page.locator("main input").first();
    search.focus();
    submit("Daniel LaRusso");
    page.getByLabel("Close").click();

    assertThat(toasts(page)).hasCount(0);
    assertThat(search).isFocused();
  }

  @Test
  void a_sound_is_played_if_wanted_and_the_browser_notifies_unless_it_is_turned_off() {
    Page page = open("approvals", "arno");
    page.getByText("Notifications").click();
    Locator sound = page.getByLabel("Play a sound");
    Locator background = page.getByLabel("Notify me also in the background");
    assertThat(sound).not().isChecked();
    assertThat(background).isChecked();
    assertThat(page.getByText("Allowed. A notification closes by itself")).isVisible();
    sound.check();
    background.uncheck();
    page.waitForFunction("notes === 2");
    Assertions.assertThat(Accessibility.violations(page)).isEmpty();
    page.reload();
    assertThat(heading(page)).isVisible();
    heading(page).click();

    submit("Daniel LaRusso");

    assertThat(toasts(page)).hasCount(1);
    page.waitForFunction("notes === 2");
    Assertions.assertThat(page.evaluate(NOTIFIED)).isEqualTo(List.of());
  }

  @Test
  void a_browser_that_blocks_notifications_is_said_to_do_so() {
    Page page = BROWSER.open();
    SignIn.byRequest(page, url("login"), "arno", People.PASSWORD);
    page.addInitScript(
        "Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
    page.navigate(url("approvals"));
    page.getByText("Notifications").click();

    assertThat(page.getByText("Your browser blocks notifications")).isVisible();
    assertThat(page.getByLabel("Notify me also in the background")).isDisabled();
  }

  private void submit(String name) {
    NewHire hire = People.hire(name, name.replaceAll("\\W", "").concat("@example.com"), "sales");
    SignedInAs.admin(
        () -> onboardings.submit(Submission.of(hire), Plan.everything(activities), People.HR));
  }

  private UUID waiting() {
    return approvals.pendingIds(Limit.of(1)).get(0);
  }

  private double askedAt() {
    return approvals.pending(Limit.of(1)).get(0).askedAt().toEpochMilli();
  }

  private void decide(UUID approval) {
    SignedInAs.admin(
        () -> service.decide(approval, Decision.APPROVE, People.APPROVER, DecidedVia.PAGE, null));
  }

  private static Locator toasts(Page page) {
    return page.locator("gw-toast");
  }

  /** Whoever has allowed the browser to notify them. */
  private Page open(String path, String who) {
    Page page = BROWSER.open();
    page.context().grantPermissions(List.of("notifications"));
    page.context().addInitScript(WITNESS);
    SignIn.byRequest(page, url("login"), who, People.PASSWORD);
    page.navigate(url(path));
    assertThat(heading(page)).isVisible();
    return page;
  }

  private String url(String path) {
    return "http://localhost:%d/%s".formatted(port, path);
  }
}
