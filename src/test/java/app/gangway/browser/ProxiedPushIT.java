package app.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.testing.Browser;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.DurableClient;
import app.gangway.testing.People;
import app.gangway.testing.Proxy;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

/** A page is live soon, whatever a proxy does with WebSockets, or says it is not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@BehindProxy
@Import(CleanDatabase.class)
class ProxiedPushIT {

  /**
   * Left to itself, Vaadin would ask for a WebSocket for a minute; a loaded machine needs seconds.
   */
  private static final int SOON_MILLIS = 20_000;

  @RegisterExtension static final Browser BROWSER = new Browser();

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;

  @Autowired
  @Qualifier("longPolling")
  SmartLifecycle longPolling;

  private Proxy proxy;
  private int waiting;

  @BeforeEach
  void open() {
    cleanDatabase.clear();
    proxy = new Proxy(port, "/hr");
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void a_page_is_live_whatever_becomes_of_its_web_socket() {
    Page page = approvals();
    for (Proxy.Upgrades fate : Proxy.Upgrades.values()) {
      proxy.upgrades(fate);
      page.reload();
      assertLive(page);
    }
  }

  @Test
  void so_is_one_whose_answers_come_in_one_piece() {
    proxy.upgrades(Proxy.Upgrades.STRIPPED);
    proxy.buffering(true);

    assertLive(approvals());
  }

  @Test
  void one_that_polls_does_not_keep_the_server_from_stopping() {
    proxy.upgrades(Proxy.Upgrades.REFUSED_403);
    Page page = approvals();
    assertLive(page);

    Response ended =
        page.waitForRequestFinished(
                new Page.WaitForRequestFinishedOptions()
                    .setTimeout(SOON_MILLIS)
                    .setPredicate(request -> request.url().contains("long-polling")),
                longPolling::stop)
            .response();

    Assertions.assertThat(ended.status()).isEqualTo(200);
    longPolling.start();
    assertLive(page);
  }

  @Test
  void one_that_cannot_be_says_so() {
    proxy.refuse("v-r=push");
    Page page = approvals();

    assertThat(note(page)).isVisible();
    assertThat(note(page)).hasText("Not live: reload the page to see what has changed");

    proxy.refuse("nothing else");
    page.reload();
    assertLive(page);
  }

  private Page approvals() {
    Page page = BROWSER.open();
    SignIn.byRequest(page, proxy.url() + "/login", "arno", People.PASSWORD);
    page.navigate(proxy.url() + "/approvals");
    assertThat(page.getByText("Nothing is waiting for a decision")).isVisible();
    return page;
  }

  /** What happens elsewhere shows, twice, since the first time might be luck. */
  private void assertLive(Page page) {
    assertThat(page.locator(".approval")).hasCount(waiting);
    assertThat(page.getByText("Approvals").first()).isVisible();
    DurableClient machine = DurableClient.admin(port);
    for (int times = 1; times <= 2; times++) {
      String daniel =
          """
          {"name": "Daniel LaRusso", "email": "d@miyagido.com", "startdate": "01.02.2022",
          "role": "sales"}""";
      machine.started("OnboardingOrchestratorExternalEvent", daniel);
      LocatorAssertions.HasCountOptions soon =
          new LocatorAssertions.HasCountOptions().setTimeout(SOON_MILLIS);
      assertThat(page.locator(".approval")).hasCount(++waiting, soon);
    }
    assertThat(note(page)).hasAttribute("live", "");
    assertThat(note(page)).isHidden();
  }

  private static Locator note(Page page) {
    return page.locator(".live-note");
  }
}
